// Writes recipes/demo-veterans.recipe.json: 60 made-up people of the Immortal Regiment that show how the archive works.
// Always the same output. Each record says in its own data that it is a demonstration. No name belongs to anybody: surnames say that they are made up.
// Ranks, awards and places are real, units and documents are not; portraits are drawn outlines.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { landscape, page, portrait } from './demo-pictures.mjs';

const recipes = join(dirname(fileURLToPath(import.meta.url)), '..', 'recipes');
const setup = JSON.parse(readFileSync(join(recipes, 'civicsite.recipe.json'), 'utf8'));
const settlements = setup.steps.filter((step) => step.name === 'content').flatMap((step) => step.data).find((item) => item.AliasPart?.Alias === 'settlements');
const termOf = new Map(settlements.TaxonomyPart.Terms.map((term) => [term.AutoroutePart.Path, term.ContentItemId]));
const count = 60;
const portraits = 20;

const surnames = [
  'Абстрактов', 'Бутафоров', 'Вымыслов', 'Гипотезин', 'Демонстрашкин', 'Едвалибылов', 'Заглушкин', 'Иллюзионов', 'Кукольников', 'Легендин', 'Макетов', 'Небывалов',
  'Образчиков', 'Примеров', 'Ролевой', 'Сказочников', 'Трафаретов', 'Условнов', 'Фантазёров', 'Химеров', 'Черновиков', 'Шаблонов', 'Эскизов', 'Ярлыков',
];
const men = ['Пример', 'Эталон', 'Черновик', 'Макет', 'Образец'];
const women = ['Выдумка', 'Гипотеза', 'Фантазия', 'Легенда', 'Иллюзия'];
const homes = [
  ['Означенное (ныне город Саяногорск)', 53.1006, 91.4122, 'sayanogorsk'],
  ['Майна', 53.0083, 91.4806, 'mayna'],
  ['Богословка', 53.0667, 91.5333, 'bogoslovka'],
  ['Бея', 53.0536, 90.9139, null],
  ['Минусинск', 53.7103, 91.6875, null],
  ['Абакан', 53.7206, 91.4425, null],
];
const ways = [
  [['Москва', 55.7558, 37.6173, '1941-12'], ['Ржев', 56.2622, 34.3288, '1942-22'], ['Курск', 51.7304, 36.1927, '1943-07'], ['Берлин', 52.52, 13.405, '1945-05-02']],
  [['Сталинград', 48.708, 44.5133, '1942-23'], ['Киев', 50.4501, 30.5234, '1943-11-06'], ['Будапешт', 47.4979, 19.0402, '1945-02'], ['Вена', 48.2082, 16.3738, '1945-04']],
  [['Ленинград', 59.9343, 30.3351, '1941/1944'], ['Кёнигсберг', 54.7104, 20.4522, '1945-04-09']],
  [['Севастополь', 44.6167, 33.5254, '1941-23'], ['Краснодар', 45.0355, 38.9753, '1943~'], ['Белград', 44.7866, 20.4489, '1944-10']],
  [['Минск', 53.9045, 27.5615, '1944-07'], ['Варшава', 52.2297, 21.0122, '1945-01'], ['Прага', 50.0755, 14.4378, '1945-05']],
];
const births = ['1915-03-12', '1921', '1918-05', '1923~', '../1920-12-31', '1919-23', '[1915..1917]', '191X', '1922?', '1912-02-29', '1920-05-09', '1908-37'];
const branches = ['infantry', 'artillery', 'armour', 'signals', 'medical', 'airForce', 'engineers', 'navy', 'antiAircraft', 'cavalry'];
const ranks = ['private', 'corporal', 'sergeant', 'seniorSergeant', 'sergeantMajor', 'lieutenant', 'seniorLieutenant', 'captain', 'politruk', 'doctor3'];
const frontAwards = ['courage', 'battleMerit', 'redStar', 'patrioticWar2', 'glory3', 'patrioticWar1', 'redBanner'];
const campaignAwards = ['moscow', 'stalingrad', 'leningrad', 'sevastopol', 'warsaw'];
const fates = ['returned', 'killed', 'returned', 'missing', 'returned', 'diedOfWounds', 'returned', 'diedInCaptivity'];
const deaths = { killed: '1943-07-12', missing: '1941/..', diedOfWounds: '1944-22', diedInCaptivity: '[1942..1944]' };
const categories = [['frontline'], ['frontline'], ['homeFront'], ['frontline', 'prisoner'], ['siege'], ['frontline', 'homeFront'], ['partisan'], ['warChild', 'homeFront'], ['frontline'], ['frontline', 'siege']];

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
function id(seed) {
  let number = BigInt(`0x${createHash('sha256').update(`demo-veterans:${seed}`).digest('hex').slice(0, 40)}`);
  let text = '';
  for (let i = 0; i < 25; i++) {
    text += alphabet[Number(number % 32n)];
    number /= 32n;
  }
  return `4${text}`;
}

const pad = (index) => String(index + 1).padStart(2, '0');
const at = (list, index) => list[index % list.length];
const picture = (kind, index) => `demo-veterans/${kind}-${pad(index)}.png`;

// With a source, an id and a certainty of its own.
function numbered(facts) {
  return facts.filter(Boolean).map((fact, index) => ({
    Id: `f${index + 1}`, Certainty: index % 7 === 5 ? 'doubtful' : index % 5 === 3 ? 'probable' : 'certain', SourceIds: [`s${(index % 4) + 1}`], ...fact,
  }));
}

const place = ([Place, Latitude, Longitude, slug]) => ({ Place, Latitude, Longitude, ...(slug ? { Code: termOf.get(slug) } : {}) });

function sources(index) {
  return [
    { Id: 's1', Kind: 'archive', Title: 'Вымышленный архив', Fund: String(index + 1), Inventory: String(100 + index), File: String(7 + index * 3), Sheet: `${index + 2} об.` },
    { Id: 's2', Kind: 'relative', Title: 'Воспоминание внучки (вымышлено)', Date: '2017~' },
    { Id: 's3', Kind: 'newspaper', Title: `«Примерная газета», № ${index + 1}`, Date: '1985-05-09' },
    { Id: 's4', Kind: 'booklet', Title: 'Вымышленный сборник «Образцы и примеры»', Date: '201X' },
    ...(index % 2 === 0 ? [{ Id: 's5', Kind: 'memoryOfThePeople', Url: 'https://pamyat-naroda.ru/' }] : []),
    ...(index % 3 === 0 ? [{ Id: 's6', Kind: 'moypolk', Url: 'https://www.moypolk.ru/' }] : []),
    ...(index % 10 === 9 ? [{ Id: 's7', Kind: 'other', Title: 'Надпись на вымышленном памятнике' }] : []),
  ];
}

function birthFacts(index, isChild) {
  const date = isChild ? `19${30 + (index % 10)}` : at(births, index * 5 + Math.floor(index / 12));
  const first = { Kind: 'birth', Date: date, ...place(at(homes, index)) };
  if (index % 4 !== 0) return [first];
  // Two sources that contradict each other; the curator trusts the first one, the second one, or has not decided.
  const second = { Kind: 'birth', Date: isChild ? '1931' : '1914', Place: 'Вымышленная деревня', Certainty: 'doubtful', SourceIds: ['s2'] };
  return [{ ...first, IsPreferred: index % 3 === 0 }, { ...second, IsPreferred: index % 3 === 1 }];
}

function serviceFacts(index) {
  const way = at(ways, index);
  return [
    { Kind: 'callUp', Value: 'Примерный РВК', Date: at(['1941-06-23', '1942', '1941-23', '1943-02~', '1939'], index), ...place(at(homes, index + 1)) },
    { Kind: 'branch', Code: at(branches, index) },
    { Kind: 'unit', Value: `${index + 1}-й Вымышленный полк`, Date: '1942/1944', Detail: at(['Наводчик орудия.', 'Связист.', 'Санитар.', 'Водитель.', 'Командир отделения.'], index) },
    ...(index % 3 === 0 ? [{ Kind: 'unit', Value: 'Запасная Примерная бригада', Date: '1941-23' }] : []),
    { Kind: 'rank', Code: 'private', Date: '1941' },
    { Kind: 'rank', Code: at(ranks, index), Date: '1944' },
    ...way.map(([Place, Latitude, Longitude, Date], step) => ({ Kind: 'path', Place, Latitude, Longitude, Date, Detail: step === 0 ? 'Первый бой: вымышлен, как и всё в этой записи.' : '' })),
    { Kind: 'path', Place: 'Безымянная высота', Value: 'Место не установлено', Certainty: 'doubtful' },
    { Kind: 'award', Code: at(frontAwards, index), Date: '1944-03', Decree: `Вымышленный приказ № ${index + 1}/н`, Detail: 'Под огнём восстановил связь, которой не было: подвиг придуман, чтобы показать, как он выглядит на странице.' },
    { Kind: 'award', Code: at(campaignAwards, index), Date: '1944' },
    { Kind: 'award', Code: 'germany', Date: '1945-05-09/..' },
    index % 2 === 0 && { Kind: 'wound', Value: at(['Лёгкое ранение', 'Контузия', 'Тяжёлое ранение в руку'], index), Date: '1943-08~', Place: at(way, 1)[0] },
  ];
}

function lifeFacts(index, group) {
  const isHome = group.includes('homeFront');
  const fate = group.includes('frontline') ? at(fates, index) : group.includes('partisan') ? 'executed' : 'survived';
  const fell = deaths[fate];
  return [
    group.includes('prisoner') && { Kind: 'captivity', Value: 'Вымышленный лагерь', Date: '1942/1945', Place: 'место не установлено', Certainty: 'probable' },
    { Kind: 'fate', Code: fate },
    index % 8 === 1 && fate !== 'missing' && { Kind: 'fate', Code: 'missing', Certainty: 'doubtful', SourceIds: ['s1'] },
    isHome && { Kind: 'homeFront', Value: at(['Колхоз «Примерный»', 'Вымышленный мраморный завод', 'Эвакогоспиталь № 0'], index), Date: '1941/1945', Detail: 'Работа по двенадцать часов: придумано.' },
    isHome && { Kind: 'award', Code: 'valiantLabour', Date: '1946' },
    { Kind: 'death', Date: fell ?? at(['1985-10-03', '1979', '199X', '1991-24', '2001-05-09', '1970~'], index), Place: fell ? at(at(ways, index), 1)[0] : 'Саяногорск' },
    !fell && { Kind: 'residence', Date: '1947/..', Place: 'Черёмушки', Latitude: 52.8578, Longitude: 91.4197, Code: termOf.get('cheryomushki') },
    !fell && { Kind: 'afterLife', Value: at(['Учитель', 'Строитель', 'Библиотекарь', 'Садовод'], index), Date: '1950/1980', Detail: 'Рассказывал школьникам о вымышленной войне примеров с образцами.' },
  ];
}

const ties = {
  0: [{ Kind: 'spouse', VeteranId: id('veteran:02') }],
  2: [{ Kind: 'sibling', VeteranId: id('veteran:04') }],
  4: [{ Kind: 'child', VeteranId: id('veteran:08') }, { Kind: 'relative', Name: 'Примерова Выдумка (вымышлена)' }],
  6: [{ Kind: 'comrade', VeteranId: id('veteran:11') }],
};

function veteran(index) {
  const isWoman = index % 3 === 1;
  const stem = at(surnames, index);
  const surname = isWoman ? (stem.endsWith('ой') ? `${stem.slice(0, -2)}ая` : `${stem}а`) : stem;
  const givenName = at(isWoman ? women : men, Math.floor(index / 3));
  const patronymic = `${at(['Примеров', 'Эталонов', 'Макетов', 'Образцов'], index)}${isWoman ? 'на' : 'ич'}`;
  const group = at(categories, index);
  const isChild = group.includes('warChild');
  const isSoldier = !isChild && (group.includes('frontline') || group.includes('partisan'));
  const name = `${surname} ${givenName} ${patronymic}`;
  const hasPortrait = index % 3 !== 2;
  const facts = numbered([...birthFacts(index, isChild), ...(isSoldier ? serviceFacts(index) : []), ...lifeFacts(index, group)]);
  return {
    ContentItemId: id(`veteran:${pad(index)}`),
    ContentItemVersionId: id(`veteran:${pad(index)}:version`),
    ContentType: 'Veteran',
    DisplayText: name,
    Latest: true,
    Published: true,
    ModifiedUtc: '2021-05-01T03:00:00Z',
    PublishedUtc: '2021-05-01T03:00:00Z',
    CreatedUtc: `2021-04-${String((index % 28) + 1).padStart(2, '0')}T03:00:00Z`,
    VeteranPart: {
      Surname: surname,
      GivenName: givenName,
      Patronymic: patronymic,
      OtherNames: [
        ...(isWoman && index % 2 === 1 ? [{ Kind: 'maiden', Surname: 'Придуманова' }] : []),
        ...(index % 5 === 0 ? [{ Kind: 'spelling', Surname: surname.replace('о', 'а'), GivenName: '', Patronymic: '' }] : []),
        ...(index % 12 === 7 ? [{ Kind: 'former', Surname: 'Псевдонимов', GivenName: 'Аноним' }] : []),
      ],
      Categories: group,
      Summary: 'Вымышленный человек: запись показывает, как архив хранит факты, источники и противоречия между ними.',
      Portrait: hasPortrait ? picture('portrait', index % portraits) : '',
    },
    AutoroutePart: { Path: `veterans/primer-${pad(index)}` },
    VeteranFactsPart: { Facts: facts, Sources: sources(index) },
    HtmlBodyPart: { Html: `<p>Этого человека не было. Рассказ стоит здесь, чтобы было видно, как он выглядит: с абзацами, без спешки, рядом с фактами.</p>${index % 2 === 0 ? '<p>Второй абзац вымышлен так же, как и первый. Настоящие рассказы собирают музей, библиотека и родные.</p>' : ''}` },
    VeteranGalleryPart: {
      Photos: index % 2 === 0 ? [
        { Path: picture('portrait', index % portraits), Caption: 'Нарисованный силуэт вместо портрета', Date: '1944~', SourceIds: ['s2'] },
        { Path: picture('landscape', index % 3), Caption: 'Нарисованные холмы вместо фотографии', Date: '1943-22', SourceIds: ['s4'] },
      ] : [],
      Documents: index % 4 === 0 ? [{ Path: picture('page', index % 2), Title: 'Вымышленный наградной лист', Date: '1944-03', SourceIds: ['s1'] }] : [],
    },
    VeteranKinPart: { Ties: ties[index] ?? [] },
    VeteranRecordPart: { Demonstration: { Value: true } },
  };
}

const drawn = [[portraits, 'portrait', portrait], [3, 'landscape', landscape], [2, 'page', page]];
const recipe = {
  name: 'DemoVeterans',
  displayName: 'Демонстрационный «Бессмертный полк»',
  description: 'Вымышленные 60 человек, которые показывают, как работает архив. Портреты нарисованы.',
  author: 'CivicSite',
  website: '',
  version: '1.0.0',
  issetuprecipe: false,
  categories: ['demonstration'],
  tags: ['civic', 'demonstration'],
  variables: {},
  steps: [
    { name: 'feature', enable: ['CivicSite.ImmortalRegiment'] },
    {
      name: 'media',
      Files: drawn.flatMap(([many, kind, draw]) => Array.from({ length: many }, (_, index) => ({ TargetPath: picture(kind, index), Base64: draw(index) }))),
    },
    { name: 'content', data: Array.from({ length: count }, (_, index) => veteran(index)) },
  ],
};
writeFileSync(join(recipes, 'demo-veterans.recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`);
