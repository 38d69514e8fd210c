// Reads a calendar file from standard input with ical.js, a parser that is not ours, and prints what it understood:
// a line for each occurrence, in UTC, up to the number given.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
console.log(`calendar\t${calendar.getFirstPropertyValue('x-wr-calname')}`);
const most = Number(process.argv[2]);
const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
for (const component of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(component);
  const times = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && times.length < most; next = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    times.push(`${moment(startDate)}/${moment(endDate)}`);
  }
  const text = (name) => JSON.stringify(component.getFirstPropertyValue(name)?.toString() ?? '');
  console.log([event.uid, text('summary'), text('location'), text('description'), text('url'), text('status'), event.sequence, times.join(' ')].join('\t'));
}
