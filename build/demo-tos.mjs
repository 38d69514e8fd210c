// Writes recipes/demo-tos.recipe.json: 18 made-up TOS with projects and a contest that show how the section works.
// Always the same output. Each record says in its own data that it is a demonstration. No name, street or person belongs to anybody;
// borders are hexagons near the settlements, so nobody takes them for real ones.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const recipes = join(dirname(fileURLToPath(import.meta.url)), '..', 'recipes');
const setup = JSON.parse(readFileSync(join(recipes, 'civicsite.recipe.json'), 'utf8'));
const time = '2021-01-15T03:00:00Z';

const items = setup.steps.filter((step) => step.name === 'content').flatMap((step) => step.data);
const settlements = items.find((item) => item.AliasPart?.Alias === 'settlements');
const termOf = new Map(settlements.TaxonomyPart.Terms.map((term) => [term.AutoroutePart.Path, term.ContentItemId]));

// Settlement, its middle, how many of the 18 are there.
const places = [
  ['sayanogorsk', 91.4, 53.1, 9],
  ['mayna', 91.48, 53.005, 5],
  ['cheryomushki', 91.42, 52.86, 3],
  ['bogoslovka', 91.53, 53.07, 1],
];
const names = [
  'Апельсиновый', 'Бумеранг', 'Волшебный фонарь', 'Гномий угол', 'Дирижабль', 'Ёжик в кепке', 'Жар-птица', 'Зонтик', 'Карусель',
  'Лунный кот', 'Мармелад', 'Неваляшка', 'Одуванчик', 'Пряничный', 'Снеговик', 'Тыква', 'Уютный кит', 'Хоровод',
];
const streets = [
  'ул. Выдуманная', 'ул. Сказочная', 'пер. Примерный', 'ул. Небывалая', 'ул. Мармеладная', 'пер. Образцовый', 'ул. Условная', 'пр-кт Воздушных Змеев',
  'ул. 10-я Демонстрационная', 'ул. Капитана Несуществующего', 'б-р Пряничный', 'мкр. Показательный',
];
const works = ['Клумба из воображаемых цветов', 'Площадка для прыжков через лужи', 'Скамейка с видом на скамейку', 'Стена для мелков', 'Ночник во дворе', 'Домики для сов'];
const states = ['Done', 'Done', 'Underway', 'Planned'];

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
function id(seed) {
  let number = BigInt(`0x${createHash('sha256').update(`demo-tos:${seed}`).digest('hex').slice(0, 40)}`);
  let text = '';
  for (let i = 0; i < 25; i++) {
    text += alphabet[Number(number % 32n)];
    number /= 32n;
  }
  return `4${text}`;
}

const text = (value) => ({ Text: value });
const number = (index) => String(index + 1).padStart(2, '0');

function item(seed, contentType, title, path, parts) {
  return {
    ContentItemId: id(seed),
    ContentItemVersionId: id(`${seed}:version`),
    ContentType: contentType,
    DisplayText: title,
    Latest: true,
    Published: true,
    ModifiedUtc: time,
    PublishedUtc: time,
    CreatedUtc: time,
    TitlePart: { Title: title },
    AutoroutePart: { Path: path },
    TosRecordPart: { Demonstration: { Value: true } },
    ...parts,
  };
}

const round = (value) => Number(value.toFixed(5));
function hexagon(longitude, latitude, radius, clockwise = false) {
  const ring = Array.from({ length: 7 }, (_, corner) => {
    const angle = ((corner % 6) * Math.PI) / 3;
    return [round(longitude + (radius * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180)), round(latitude + radius * Math.sin(angle))];
  });
  return clockwise ? ring.reverse() : ring;
}

// Hexagons of a row stand apart; the first one has a gap, the second one consists of two.
function borders(index, [, longitude, latitude], position) {
  const x = longitude + ((position % 3) - 1) * 0.034;
  const y = latitude + (Math.floor(position / 3) - 1) * 0.0195;
  const outline = hexagon(x, y, 0.0085);
  if (index === 0) return { type: 'Polygon', coordinates: [outline, hexagon(x, y, 0.003, true)] };
  if (index === 1) return { type: 'MultiPolygon', coordinates: [[outline], [hexagon(x, y + 0.057, 0.004)]] };
  return { type: 'Polygon', coordinates: [outline] };
}

const homes = places.flatMap((place) => Array.from({ length: place[3] }, (_, position) => ({ place, position })));

function tos(index) {
  const { place, position } = homes[index];
  const title = `ТОС «${names[index]}» (пример ${number(index)})`;
  const street = streets[index % streets.length];
  return item(`tos:${number(index)}`, 'Tos', title, `tos/primer-${number(index)}`, {
    HtmlBodyPart: { Html: '<p>Вымышленный ТОС. Запись показывает, как выглядит страница с границами, адресами, проектами и наградами.</p>' },
    TosPart: {
      Settlement: { TaxonomyContentItemId: settlements.ContentItemId, TermContentItemIds: [termOf.get(place[0])] },
      Summary: text('Вымышленный ТОС: запись показывает, как работает раздел.'),
      Decision: text('Вымышленное решение № 0'),
      DecisionOn: { Value: `${2012 + (index % 6)}-04-01T00:00:00Z` },
      Residents: text(String(120 + index * 37)),
      Chronicle: text(`${2012 + (index % 6)} — выдуманное собрание жителей\n2019 — придуман праздник двора`),
    },
    TosAreaPart: {
      Borders: JSON.stringify(borders(index, place, position)),
      // The last two share a street: the finder has to say so.
      Addresses: text(index === 17
        ? 'ул. Сказочная: 1–15'
        : `${street}: ${index < streets.length ? '1–39 нечётные, 2–40 чётные, 17а' : '41–80'}\nпер. Кукольный ${index + 1}-й`),
    },
    TosCouncilPart: {
      Members: [
        { Name: 'Образцов Пример Примерович', Chair: true, Email: `primer-${number(index)}@example.org`, ConsentOn: '2020-02-01T00:00:00Z' },
        { Name: 'Скрытная Пример Примеровна', Chair: false, Email: `skryto-${number(index)}@example.org` },
      ],
    },
  });
}

function project(index, turn) {
  const name = works[(index + turn * 2) % works.length];
  const year = 2018 + ((index + turn) % 3);
  const key = `${number(index)}-${turn + 1}`;
  return item(`project:${key}`, 'TosProject', `${name} (пример ${key})`, `tos/projects/primer-${key}`, {
    HtmlBodyPart: { Html: '<p>Вымышленный проект: запись показывает, как рассказать о сделанном.</p>' },
    TosProjectPart: {
      Tos: { ContentItemIds: [id(`tos:${number(index)}`)] },
      Year: text(String(year)),
      State: states[(index + turn) % states.length],
      Budget: text(String(10000 + index * 2500 + turn * 1000)),
      Partners: text('Выдуманный партнёр'),
    },
  });
}

const nominations = ['Пример «Двор»', 'Пример «Соседи»', 'Пример «Дети»', 'Пример «Цветник»'].map((name, index) => ({ Id: `n${index + 1}`, Name: name }));
const contest = item('contest', 'TosContest', 'Конкурс ТОС 2019 года (пример)', 'tos/contests/primer-2019', {
  HtmlBodyPart: { Html: '<p>Вымышленный конкурс: запись показывает, как выглядят номинации, места и награды.</p>' },
  TosContestPart: { Year: text('2019'), State: 'Closed', Nominations: nominations, Prizes: text('Вымышленные сертификаты') },
});

function entry(index) {
  const nomination = nominations[Math.floor(index / 3)];
  const place = (index % 3) + 1;
  const key = number(index);
  return item(`entry:${key}`, 'TosContestEntry', `Работа-пример ${key}`, `tos/entries/primer-${key}`, {
    HtmlBodyPart: { Html: '<p>Вымышленная конкурсная работа.</p>' },
    TosContestEntryPart: {
      ContestId: contest.ContentItemId,
      NominationId: nomination.Id,
      Tos: { ContentItemIds: [id(`tos:${number((index * 5) % 18)}`)] },
      Place: text(String(place)),
      ...(place === 1 ? { Prize: text('Вымышленный сертификат') } : {}),
    },
  });
}

const indexes = Array.from({ length: 18 }, (_, index) => index);
const recipe = {
  name: 'DemoTos',
  displayName: 'Демонстрационные ТОС',
  description: 'Вымышленные 18 ТОС с проектами и конкурсом, которые показывают, как работает раздел. Границы условные.',
  author: 'CivicSite',
  website: '',
  version: '1.0.0',
  issetuprecipe: false,
  categories: ['demonstration'],
  tags: ['civic', 'demonstration'],
  variables: {},
  steps: [
    { name: 'feature', enable: ['CivicSite.Tos'] },
    {
      name: 'content',
      data: [
        ...indexes.map(tos),
        ...indexes.filter((index) => index % 4 !== 3).flatMap((index) => [project(index, 0), ...(index % 2 === 0 ? [project(index, 1)] : [])]),
        contest,
        ...Array.from({ length: 12 }, (_, index) => entry(index)),
      ],
    },
  ],
};
writeFileSync(join(recipes, 'demo-tos.recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`);
