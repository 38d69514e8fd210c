// Writes recipes/demo-museum.recipe.json: ten made-up lessons of a museum, with rooms and guides, that show how lessons are chosen and booked.
// Always the same output. Each lesson says in its own data that it is a demonstration, and so do the rooms and guides; `remove-demonstration`
// removes the lessons, and with the last of them the rooms and guides. Rules have no last day: the dates are made anew every school year.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { landscape } from './demo-pictures.mjs';

const recipes = join(dirname(fileURLToPath(import.meta.url)), '..', 'recipes');
const read = (name) => JSON.parse(readFileSync(join(recipes, name), 'utf8'));
const contentOf = (recipe) => recipe.steps.filter((step) => step.name === 'content').flatMap((step) => step.data);
const topics = contentOf(read('civicsite.recipe.json')).find((item) => item.AliasPart?.Alias === 'museum-topics');
const topicOf = new Map(topics.TaxonomyPart.Terms.map((term) => [term.AutoroutePart.Path, term.ContentItemId]));
const veterans = contentOf(read('demo-veterans.recipe.json')).filter((item) => item.ContentType === 'Veteran').map((item) => item.ContentItemId);
const time = '2026-09-01T03:00:00Z';
const firstDay = '2026-09-01';

const rooms = [
  { Id: 'demo-1', Name: 'Вымышленный зал', Seats: 30 },
  { Id: 'demo-2', Name: 'Примерная мастерская', Seats: 15 },
];
const guides = [
  { Id: 'demo-1', Name: 'Экскурсовод-образец' },
  { Id: 'demo-2', Name: 'Экскурсовод-пример' },
];

// Title, slug, summary, topics, audiences, grades, minutes, group, places, price, card, weekdays and times, more.
const lessons = [
  ['Как мы придумали этот урок', 'urok-obrazec', 'Вымышленный урок о том, откуда берутся вымышленные уроки.', ['istoriya-kraya'], ['school'], [5, 8], 45, [8, 25], ['museum'], '0', false, [[2, 4], ['10:00', '11:30']], { veterans: [0, 1] }],
  ['Карта несуществующих улиц', 'nesushchestvuyushchie-ulicy', 'Класс рисует карту города, которого нет.', ['gorod', 'istoriya-kraya'], ['school'], [1, 4], 40, [5, 25], ['museum', 'school'], '0', false, [[1, 3], ['10:00', '12:00']], {}],
  ['Письмо с выдуманного фронта', 'pismo-s-vydumannogo-fronta', 'Разбираем письмо, которого никто не писал: как историк отличает подлинник от подделки.', ['voyna'], ['school', 'students'], [9, 11], 60, [10, 30], ['museum', 'online'], '100 рублей с человека (пример)', true, [[3, 5], ['13:00']], { veterans: [2], shared: true }],
  ['Сундук пустоты', 'sunduk-pustoty', 'Что лежало бы в сундуке, если бы он был.', ['remyosla', 'narody'], ['kindergarten', 'school'], [1, 2], 30, [5, 15], ['museum'], '50 рублей с человека (пример)', false, [[2, 5], ['10:00', '11:00']], { room: 1 }],
  ['Говорящий камень молчит', 'govoryashchiy-kamen', 'Урок у воображаемой стелы: рисунки, которых нет.', ['arheologiya', 'iskusstvo'], ['school'], [5, 7], 45, [8, 25], ['museum'], '0', false, [[4], ['10:00', '11:30', '13:00']], {}],
  ['Зверь из гербария', 'zver-iz-gerbariya', 'Собираем животное из сухих листьев и даём ему имя.', ['priroda'], ['school', 'kindergarten'], [1, 3], 40, [5, 20], ['museum', 'school'], '0', false, [[1, 4], ['09:30']], { room: 1 }],
  ['Плотина из спичек', 'plotina-iz-spichek', 'Строим модель стройки, которой не было, и считаем спички.', ['gorod'], ['school'], [7, 9], 90, [6, 15], ['museum'], '150 рублей с человека (пример)', true, [[6], ['11:00', '14:00']], { room: 1, shared: true }],
  ['Ночь в выставочном зале', 'noch-v-zale', 'Короткая экскурсия с фонариками по пустым витринам.', ['iskusstvo'], ['students', 'adults'], null, 60, [4, 20], ['museum'], '200 рублей с человека (пример)', true, [[5], ['17:00']], { shared: true }],
  ['Онлайн-урок для тех, кто далеко', 'onlayn-urok', 'Вымышленный музей выходит на связь.', ['istoriya-kraya', 'narody'], ['school'], [1, 11], 40, [1, 30], ['online'], '0', false, [[1, 2, 3], ['12:00']], {}],
  ['Мастерская тряпичных примеров', 'masterskaya-primerov', 'Каждый уносит с собой пример. Больше в этом уроке ничего нет.', ['remyosla'], ['kindergarten', 'school', 'adults'], [1, 6], 60, [5, 15], ['museum', 'school'], '120 рублей с человека (пример)', false, [[3, 6], ['10:30']], { room: 1 }],
];

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
function id(seed) {
  let number = BigInt(`0x${createHash('sha256').update(`demo-museum:${seed}`).digest('hex').slice(0, 40)}`);
  let text = '';
  for (let i = 0; i < 25; i++) {
    text += alphabet[Number(number % 32n)];
    number /= 32n;
  }
  return `4${text}`;
}

const picture = (index) => `demo-museum/lesson-${String(index + 1).padStart(2, '0')}.png`;

function lesson([title, slug, summary, topicSlugs, audiences, grades, minutes, [smallest, largest], places, price, card, [weekdays, times], more], index) {
  return {
    ContentItemId: id(slug),
    ContentItemVersionId: id(`${slug}:version`),
    ContentType: 'MuseumLesson',
    DisplayText: title,
    Latest: true,
    Published: true,
    ModifiedUtc: time,
    PublishedUtc: time,
    CreatedUtc: time,
    TitlePart: { Title: title },
    AutoroutePart: { Path: `museum/lessons/demo-${slug}` },
    HtmlBodyPart: { Html: `<p>${summary}</p><h2>Как проходит урок</h2><p>Этого урока нет: он придуман, чтобы показать, как выглядит страница. Настоящие уроки описывает музей.</p>` },
    MuseumLessonPart: {
      Summary: { Text: summary },
      Audiences: audiences,
      GradeFrom: grades?.[0] ?? null,
      GradeTo: grades?.[1] ?? null,
      Minutes: minutes,
      Smallest: smallest,
      Largest: largest,
      Shared: more.shared ?? false,
      Places: places,
      Language: { Text: 'русский' },
      Topics: { TaxonomyContentItemId: topics.ContentItemId, TermContentItemIds: topicSlugs.map((topic) => topicOf.get(topic)) },
      Curriculum: { Text: 'История: вымышленная тема\nОкружающий мир: пример темы' },
      Price: { Text: price },
      PushkinCard: { Value: card },
      Veterans: { ContentItemIds: (more.veterans ?? []).map((veteran) => veterans[veteran]) },
      Exhibits: { Text: 'Витрина-образец\nПустая рама' },
      Pictures: { Paths: [picture(index)], MediaTexts: ['Нарисованный пейзаж: фотографии у вымышленного урока нет'] },
    },
    MuseumSchedulePart: {
      Slots: [],
      Rules: [{
        Id: `demo-${index + 1}`, Weekdays: weekdays, Times: times.map((at) => `${at}:00`), From: firstDay, To: null, InTermsOnly: true, NotOnHolidays: true,
        Place: '', RoomId: rooms[more.room ?? 0].Id, GuideId: guides[index % guides.length].Id, Capacity: 0,
      }],
    },
    MuseumRecordPart: { Demonstration: { Value: true } },
  };
}

const mark = (entry) => ({ ...entry, Demonstration: true });
const recipe = {
  name: 'DemoMuseum',
  displayName: 'Демонстрация: музейные уроки',
  description: 'Десять вымышленных уроков с расписанием. Каждый помечен; удаляются командой remove-demonstration.',
  author: 'CivicSite',
  website: '',
  version: '1.0.0',
  issetuprecipe: false,
  categories: ['demonstration'],
  tags: ['demonstration'],
  variables: {},
  steps: [
    { name: 'feature', enable: ['CivicSite.Museum'] },
    { name: 'MuseumHouse', Rooms: rooms.map(mark), Guides: guides.map(mark) },
    { name: 'media', Files: lessons.map((_, index) => ({ TargetPath: picture(index), Base64: landscape(index) })) },
    { name: 'content', data: lessons.map(lesson) },
  ],
};
writeFileSync(join(recipes, 'demo-museum.recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`);
