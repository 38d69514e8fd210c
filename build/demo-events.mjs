// Writes recipes/demo-events.recipe.json: made-up events of two years that show how the calendar works.
// Always the same output. Each record says in its own data that it is a demonstration. No place, body or person is a real one.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const recipes = join(dirname(fileURLToPath(import.meta.url)), '..', 'recipes');
const setup = JSON.parse(readFileSync(join(recipes, 'civicsite.recipe.json'), 'utf8'));
const time = '2026-01-15T03:00:00Z';
const hour = 3_600_000;

const items = setup.steps.filter((step) => step.name === 'content').flatMap((step) => step.data);
const taxonomy = (alias) => items.find((item) => item.AliasPart?.Alias === alias);
const terms = (alias) => new Map(taxonomy(alias).TaxonomyPart.Terms.map((term) => [term.AutoroutePart.Path, term.ContentItemId]));
const [kinds, settlements] = [terms('event-kinds'), terms('settlements')];

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
function id(seed) {
  let number = BigInt(`0x${createHash('sha256').update(`demo-events:${seed}`).digest('hex').slice(0, 40)}`);
  let text = '';
  for (let i = 0; i < 25; i++) {
    text += alphabet[Number(number % 32n)];
    number /= 32n;
  }
  return `4${text}`;
}

const text = (value) => ({ Text: value });
const term = (alias, map, slug) => ({ TaxonomyContentItemId: taxonomy(alias).ContentItemId, TermContentItemIds: [map.get(slug)] });

// Local times of Krasnoyarsk, which is seven hours before UTC.
const utc = (local) => new Date(Date.parse(`${local}:00Z`) - 7 * hour).toISOString().replace('.000', '');
const wholeDays = (first, last = first) => ({ StartUtc: utc(`${first}T00:00`), EndUtc: new Date(Date.parse(utc(`${last}T00:00`)) + 24 * hour).toISOString().replace('.000', ''), AllDay: true });
const at = (start, end) => ({ StartUtc: utc(start), ...(end ? { EndUtc: utc(`${start.slice(0, 10)}T${end}`) } : {}) });

let count = 0;
function event(title, kind, settlement, when, more = {}) {
  const number = String(++count).padStart(2, '0');
  const { state = 'Planned', part = {}, ...parts } = more;
  return {
    ContentItemId: id(number),
    ContentItemVersionId: id(`${number}:version`),
    ContentType: 'Event',
    DisplayText: `${title} (пример ${number})`,
    Latest: true,
    Published: true,
    ModifiedUtc: time,
    PublishedUtc: time,
    CreatedUtc: time,
    TitlePart: { Title: `${title} (пример ${number})` },
    AutoroutePart: { Path: `events/primer-${number}` },
    HtmlBodyPart: { Html: '<p>Вымышленное событие. Запись показывает, как работает раздел.</p>' },
    EventRecordPart: { Demonstration: { Value: true } },
    EventPart: {
      Kind: term('event-kinds', kinds, kind),
      ...when,
      State: state,
      Place: text('зал Воображаемый, ул. Сказочная, 1'),
      Settlement: term('settlements', settlements, settlement),
      OtherOrganizers: text('Общество любителей примеров'),
      ...part,
    },
    ...parts,
  };
}

const decision = (what, who, due, done) => ({ Text: what, Responsible: who, DueOn: due, ...(done ? { DoneOn: done } : {}) });
const held = { state: 'Held' };

const events = [
  event('Забег воздушных змеев', 'sport', 'sayanogorsk', at('2026-01-24T11:00', '13:00'), held),
  event('Вечер небывалых сказок', 'kultura', 'mayna', at('2026-02-14T18:00', '20:00'), held),
  event('Заседание совета по выдуманным вопросам', 'ekk', 'sayanogorsk', at('2026-02-26T10:00', '12:00'), {
    ...held,
    EventMeetingPart: {
      Agenda: text('О раскраске радуги\nО тишине в библиотеке снов'),
      Decisions: [
        decision('Согласовать порядок цветов радуги.', 'отдел радуг', '2026-03-31', '2026-03-20'),
        decision('Повесить табличку «Тише, здесь снится».', 'библиотека снов', '2026-04-30'),
      ],
    },
    EventProgrammePart: { Results: text('Принято два решения.\nСледующее заседание — летом.') },
  }),
  event('Чтения о вымышленном крае', 'chteniya', 'sayanogorsk', at('2026-03-19T14:00', '17:00'), {
    ...held,
    EventProgrammePart: { Programme: text('14:00; Открытие\n14:15; О картах несуществующих земель; докладчик Первый\n15:30; Чаепитие\nВыставка придуманных находок') },
  }),
  event('Турнир по прыжкам через лужи', 'sport', 'cheryomushki', at('2026-04-18T12:00'), held),
  event('Ярмарка пуговиц', 'kultura', 'sayanogorsk', wholeDays('2026-05-23', '2026-05-24'), held),
  event('Заседание совета по выдуманным вопросам', 'ekk', 'sayanogorsk', at('2026-06-11T10:00', '11:30'), {
    ...held,
    EventMeetingPart: { Agenda: text('Об итогах полугодия в стране примеров'), Decisions: [decision('Собрать предложения о форме облаков.', 'облачная комиссия', '2026-12-15')] },
  }),
  event('Заседание палаты примеров', 'obshchestvennaya-palata', 'sayanogorsk', at('2026-06-25T15:00', '16:30'), held),
  event('Ночь открытых окон', 'kultura', 'bogoslovka', { StartUtc: utc('2026-07-11T22:00'), EndUtc: utc('2026-07-12T02:00') }, held),
  event('Велопробег в никуда', 'sport', 'mayna', at('2026-08-15T09:00', '12:00'), { state: 'Cancelled' }),
  event('День придуманных ремёсел', 'kultura', 'cheryomushki', wholeDays('2026-09-12'), held),
  event('Кружок мыльных пузырей', 'kultura', 'sayanogorsk', at('2026-09-07T17:00', '18:30'), {
    EventSeriesPart: { Rule: 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270527', Exceptions: ['2026-12-31', '2027-01-04', '2027-01-07'] },
  }),
  event('Встреча собирателей эха', 'drugoe', 'mayna', at('2026-10-03T12:00', '14:00'), {
    EventSeriesPart: { Rule: 'FREQ=MONTHLY;BYDAY=1SA;UNTIL=20271231', Exceptions: [] },
  }),
  event('Выставка теней', 'kultura', 'sayanogorsk', wholeDays('2026-11-16', '2026-12-20')),
  event('Заседание совета по выдуманным вопросам', 'ekk', 'sayanogorsk', at('2026-12-10T10:00', '12:00'), { EventMeetingPart: { Agenda: text('О форме облаков\nО планах на год') } }),
  event('Ёлка для игрушек', 'kultura', 'sayanogorsk', at('2026-12-26T15:00', '17:00'), { part: { Point: text('53.1006, 91.4122') } }),
  event('Новогодний хоровод снеговиков', 'kultura', 'mayna', { StartUtc: utc('2026-12-31T22:00'), EndUtc: utc('2027-01-01T01:00') }),
  event('Лыжня для плюшевых медведей', 'sport', 'cheryomushki', at('2027-02-13T11:00', '14:00')),
  event('Семинар по дрессировке сквозняков', 'drugoe', 'bogoslovka', at('2027-03-05T16:00', '17:00'), { state: 'Postponed' }),
  event('Чтения о вымышленном крае', 'chteniya', 'sayanogorsk', at('2027-03-18T14:00', '17:00'), { part: { Number: text('II') } }),
  event('Заседание палаты примеров', 'obshchestvennaya-palata', 'sayanogorsk', at('2027-04-08T15:00', '16:30')),
  event('Парад перевёрнутых зонтов', 'kultura', 'sayanogorsk', at('2027-05-22T12:00', '14:00'), { part: { Point: text('53.0937, 91.4009') } }),
  event('Форум воображаемых дворов', 'forum-tos', 'sayanogorsk', { StartUtc: utc('2027-06-01T00:00'), EndUtc: utc('2027-07-01T00:00'), Precision: 'Month' }, { part: { Number: text('III') } }),
  event('Фестиваль лунных котов', 'kultura', 'mayna', { StartUtc: utc('2027-01-01T00:00'), EndUtc: utc('2028-01-01T00:00'), Precision: 'Year' }),
  event('Кубок бумажных корабликов', 'sport', 'sayanogorsk', wholeDays('2027-08-14', '2027-08-15')),
];

const recipe = {
  name: 'DemoEvents',
  displayName: 'Демонстрационные события',
  description: 'Вымышленные события за два года, которые показывают, как работает календарь: повторение, отмена, заседания с решениями.',
  author: 'CivicSite',
  website: '',
  version: '1.0.0',
  issetuprecipe: false,
  categories: ['demonstration'],
  tags: ['civic', 'demonstration'],
  variables: {},
  steps: [
    { name: 'feature', enable: ['CivicSite.Events'] },
    { name: 'content', data: events },
  ],
};
writeFileSync(join(recipes, 'demo-events.recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`);
