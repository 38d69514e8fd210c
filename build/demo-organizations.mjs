// Writes recipes/demo-organizations.recipe.json: 139 made-up organisations that show how the register works.
// Always the same output. Each record says in its own data that it is a demonstration; no name, number, address or place on the map belongs to anybody:
// ОГРН of region 00 and ИНН of tax office 0000 are never given out, example.org is reserved by RFC 2606.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const recipes = join(dirname(fileURLToPath(import.meta.url)), '..', 'recipes');
const setup = JSON.parse(readFileSync(join(recipes, 'civicsite.recipe.json'), 'utf8'));
const total = 139;
const registered = 67;
const members = 33;
const time = '2021-01-15T03:00:00Z';

const items = setup.steps.filter((step) => step.name === 'content').flatMap((step) => step.data);
const taxonomy = (alias) => {
  const item = items.find((candidate) => candidate.AliasPart?.Alias === alias);
  return { id: item.ContentItemId, terms: new Map(item.TaxonomyPart.Terms.map((term) => [term.AutoroutePart.Path, term.ContentItemId])) };
};
const kinds = taxonomy('organization-kinds');
const activities = taxonomy('organization-activities');
const settlements = taxonomy('settlements');
const agreements = items.filter((item) => item.ContentType === 'Agreement').map((item) => item.ContentItemId);

// Kind, what the name begins with, fields of activity.
const forms = [
  ['obshchestvennaya-organizatsiya', 'Общественная организация', ['kultura', 'obrazovanie']],
  ['nko', 'Автономная некоммерческая организация', ['sotsialnaya-pomoshch', 'zdorove']],
  ['natsionalno-kulturnyy-tsentr', 'Национально-культурный центр', ['natsionalnosti', 'kultura']],
  ['veteranskaya-organizatsiya', 'Совет ветеранов', ['veterany', 'kraevedenie']],
  ['molodyozhnaya-organizatsiya', 'Молодёжный клуб', ['deti-i-molodyozh', 'volontyorstvo']],
  ['profsoyuz', 'Профсоюзная организация', ['trud']],
  ['sportivnaya-organizatsiya', 'Спортивный клуб', ['sport', 'deti-i-molodyozh']],
  ['blagotvoritelnaya-organizatsiya', 'Благотворительный фонд', ['sotsialnaya-pomoshch']],
  ['organizatsiya-invalidov', 'Общество инвалидов', ['zdorove']],
  ['kazache-obshchestvo', 'Казачье общество', ['kazachestvo']],
  ['religioznaya-organizatsiya', 'Религиозная организация', ['religiya']],
  ['obshchestvennoe-dvizhenie', 'Движение', ['volontyorstvo', 'ekologiya']],
  ['initsiativnaya-gruppa', 'Инициативная группа', ['ekologiya']],
  ['drugoe', 'Клуб по интересам', ['kultura']],
];
const adjectives = ['Бумажный', 'Карамельный', 'Лунный', 'Маковый', 'Облачный', 'Полосатый', 'Радужный', 'Сахарный', 'Тыквенный', 'Хрустальный', 'Шёлковый', 'Янтарный', 'Зонтичный', 'Витаминный'];
const nouns = ['ёж', 'компас', 'пирог', 'фонарь', 'кит', 'самовар', 'дирижабль', 'аист', 'зонт', 'барабан'];
const places = ['sayanogorsk', 'sayanogorsk', 'mayna', 'sayanogorsk', 'cheryomushki', 'sayanogorsk', 'bogoslovka'];

// Where the places are built up: the middle, and how far the points lie around it, in degrees of longitude and latitude.
const grounds = new Map([
  ['sayanogorsk', { middle: [91.404, 53.1], reach: [0.016, 0.009] }],
  ['mayna', { middle: [91.479, 53.005], reach: [0.008, 0.004] }],
  ['cheryomushki', { middle: [91.419, 52.861], reach: [0.006, 0.003] }],
  ['bogoslovka', { middle: [91.53, 53.07], reach: [0.004, 0.002] }],
]);
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
function id(seed) {
  let number = BigInt(`0x${createHash('sha256').update(`demo-organizations:${seed}`).digest('hex').slice(0, 40)}`);
  let text = '';
  for (let i = 0; i < 25; i++) {
    text += alphabet[Number(number % 32n)];
    number /= 32n;
  }
  return `4${text}`;
}

function ogrn(index) {
  const digits = `10000${String(index).padStart(7, '0')}`;
  return digits + String((BigInt(digits) % 11n) % 10n);
}

function inn(index) {
  const digits = `0000${String(index).padStart(5, '0')}`;
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  return digits + String((weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10);
}

// A made-up place: points turn around the middle like the seeds of a sunflower, so that no two lie upon each other. Every sixth has none.
function point(index) {
  if (index % 6 === 5) return {};
  const { middle, reach } = grounds.get(places[index % places.length]);
  const [turn, distance] = [index * goldenAngle, Math.sqrt((index + 1) / total)];
  const longitude = middle[0] + reach[0] * distance * Math.cos(turn);
  const latitude = middle[1] + reach[1] * distance * Math.sin(turn);
  return { Point: { Text: `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` } };
}

function organization(index) {
  // 67 of 139, spread evenly; of the 33 members of the Public Chamber every fourth.
  const isRegistered = Math.floor(((index + 1) * registered) / total) > Math.floor((index * registered) / total);
  const isMember = Math.floor(((index + 1) * members) / total) > Math.floor((index * members) / total);
  const [kind, form, fields] = forms[index % forms.length];
  const nickname = `«${adjectives[(index * 5 + Math.floor(index / forms.length) * 7) % adjectives.length]} ${nouns[(index * 3 + Math.floor(index / forms.length) * 2) % nouns.length]}»`;
  const number = String(index + 1).padStart(3, '0');
  const name = `${form} ${nickname} (пример ${number})`;
  const term = (book, slugs) => ({ TaxonomyContentItemId: book.id, TermContentItemIds: slugs.map((slug) => book.terms.get(slug)) });
  const text = (value) => ({ Text: value });
  return {
    ContentItemId: id(number),
    ContentItemVersionId: id(`${number}:version`),
    ContentType: 'Organization',
    DisplayText: name,
    Latest: true,
    Published: true,
    ModifiedUtc: time,
    PublishedUtc: time,
    CreatedUtc: time,
    TitlePart: { Title: name },
    AutoroutePart: { Path: `organizations/primer-${number}` },
    OrganizationPart: {
      Registration: isRegistered ? 'Registered' : 'Unregistered',
      ShortName: text(nickname),
      Kind: term(kinds, [kind]),
      ...(isRegistered ? { Ogrn: text(ogrn(index + 1)), Inn: text(inn(index + 1)), FoundedOn: { Value: `${2001 + (index % 18)}-03-01T00:00:00Z` } } : {}),
    },
    OrganizationProfilePart: {
      Settlements: term(settlements, [places[index % places.length]]),
      Activities: term(activities, fields),
      Summary: text('Вымышленная организация: запись показывает, как работает реестр.'),
    },
    OrganizationContactsPart: { Email: text(`primer-${number}@example.org`), Website: text(`https://primer-${number}.example.org/`), ...point(index) },
    OrganizationMembershipPart: isMember ? { PublicChamber: { Value: true }, ChamberSince: { Value: `${2015 + (index % 5)}-02-01T00:00:00Z` } } : {},
    OrganizationAgreementsPart: { Joined: isMember ? agreements.map((agreement) => ({ ContentItemId: agreement })) : [] },
    OrganizationRecordPart: {
      ...(index % 3 === 0 ? {} : { VerifiedOn: { Value: index % 3 === 1 ? '2020-12-01T00:00:00Z' : '2018-12-01T00:00:00Z' } }),
      Demonstration: { Value: true },
    },
  };
}

const recipe = {
  name: 'DemoOrganizations',
  displayName: 'Демонстрационные организации',
  description: 'Вымышленные организации, которые показывают, как работает реестр: 67 зарегистрированных, 72 без регистрации, 33 в Общественной палате.',
  author: 'CivicSite',
  website: '',
  version: '1.0.0',
  issetuprecipe: false,
  categories: ['demonstration'],
  tags: ['civic', 'demonstration'],
  variables: {},
  steps: [
    { name: 'feature', enable: ['CivicSite.Organizations'] },
    { name: 'content', data: Array.from({ length: total }, (_, index) => organization(index)) },
  ],
};
writeFileSync(join(recipes, 'demo-organizations.recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`);
