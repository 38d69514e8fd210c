// Draws and changes the areas in a text area: <div data-map-editor="id of the textarea">.
import { DomEvent, divIcon, featureGroup, geoJSON, marker, polygon, polyline } from 'leaflet/dist/leaflet-src.esm.js';
import { fromGeoJson, isInside, toGeoJson } from './areas.js';
import { createMap, loadGeoJson } from './leaflet-map.js';

const cornerIcon = divIcon({ className: 'map-corner', iconSize: [16, 16] });
const middleIcon = divIcon({ className: 'map-corner is-middle', iconSize: [12, 12] });
const smallest = 3;
// Pixels that an arrow key moves a corner.
const step = 4;
const arrows = { ArrowUp: [0, -step], ArrowDown: [0, step], ArrowLeft: [-step, 0], ArrowRight: [step, 0] };

class AreaEditor {
  constructor(element, textarea) {
    this.element = element;
    this.textarea = textarea;
    this.status = element.querySelector('[role="status"]');
    this.areas = [];
    this.draft = null;
    this.focused = null;
    element.hidden = false;
    // The map has a button for files, which shows at once what is in one.
    const plain = document.querySelector(`[data-plain-file="${textarea.id}"]`);
    if (plain && !plain.querySelector('.invalid-feedback.field-validation-error')) plain.hidden = true;
    this.map = createMap(element.querySelector('.map-canvas'), element.dataset);
    this.map.doubleClickZoom.disable();
    this.shapes = featureGroup().addTo(this.map);
    this.map.on('click', ({ latlng }) => this.addPoint(latlng));
    for (const button of element.querySelectorAll('[data-action]')) {
      button.addEventListener('click', () => this[button.dataset.action]());
    }
    element.querySelector('[data-file]').addEventListener('change', (event) => this.takeFile(event.target));
    textarea.addEventListener('input', () => this.read());
    this.read();
    this.fit();
  }

  async showNeighbours(address) {
    const behind = geoJSON(await loadGeoJson(address), { interactive: false, style: { className: 'map-area is-behind' } });
    behind.addTo(this.map).bringToBack();
    if (this.areas.length === 0 && behind.getBounds().isValid()) this.map.fitBounds(behind.getBounds(), { padding: [16, 16] });
  }

  // What cannot be read is not touched: the server says what is wrong with it.
  read() {
    const areas = fromGeoJson(this.textarea.value);
    this.areas = areas ?? [];
    this.draft = null;
    this.render(areas === null);
  }

  write() {
    this.textarea.value = toGeoJson(this.areas);
    // The form's own script saves what was changed.
    this.textarea.dispatchEvent(new Event('change', { bubbles: true }));
    this.render();
  }

  fit() {
    const bounds = this.shapes.getBounds();
    if (bounds.isValid()) this.map.fitBounds(bounds, { padding: [32, 32], maxZoom: 16 });
  }

  render(broken = false) {
    this.shapes.clearLayers();
    for (const area of this.areas) {
      this.shapes.addLayer(polygon(area, { className: 'map-area', interactive: false }));
      area.forEach((ring) => this.renderRing(area, ring));
    }
    if (this.draft) {
      this.shapes.addLayer(polyline(this.draft, { className: 'map-area' }));
      this.draft.forEach((place, index) => this.shapes.addLayer(
        marker(place, { icon: cornerIcon, title: `${this.element.dataset.corner} ${index + 1}` }).on('click', () => index === 0 && this.finish())));
    }
    for (const action of ['finish', 'back']) this.button(action).hidden = this.draft === null;
    this.button('draw').hidden = this.draft !== null;
    const { broken: brokenText, drawing, idle } = this.status.dataset;
    this.status.textContent = broken ? brokenText : this.draft ? drawing : this.areas.length > 0 ? idle : '';
  }

  renderRing(area, ring) {
    ring.forEach((place, index) => {
      const title = `${this.element.dataset.corner} ${index + 1}`;
      const corner = marker(place, { icon: cornerIcon, draggable: true, keyboard: true, title });
      corner.on('dragend', () => this.change(ring, index, 1, corner.getLatLng()));
      corner.on('dblclick', () => this.removeCorner(area, ring, index));
      corner.on('keydown', ({ originalEvent }) => this.pressKey(originalEvent, area, ring, index));
      this.shapes.addLayer(corner);
      if (this.focused?.ring === ring && this.focused.index === index) corner.getElement().focus();
      const next = ring[(index + 1) % ring.length];
      const middle = marker([(place[0] + next[0]) / 2, (place[1] + next[1]) / 2], { icon: middleIcon, draggable: true, keyboard: false });
      middle.on('dragend', () => this.change(ring, index + 1, 0, middle.getLatLng()));
      this.shapes.addLayer(middle);
    });
  }

  pressKey(event, area, ring, index) {
    const arrow = arrows[event.key];
    if (!arrow && event.key !== 'Delete') return;
    DomEvent.stop(event);
    if (arrow) {
      const moved = this.map.latLngToContainerPoint(ring[index]).add(arrow);
      this.focused = { ring, index };
      this.change(ring, index, 1, this.map.containerPointToLatLng(moved));
    } else {
      this.removeCorner(area, ring, index);
    }
    this.focused = null;
  }

  change(ring, index, replaced, { lat, lng }) {
    ring.splice(index, replaced, [lat, lng]);
    this.write();
  }

  removeCorner(area, ring, index) {
    if (ring.length > smallest) {
      ring.splice(index, 1);
    } else if (ring === area[0]) {
      this.areas.splice(this.areas.indexOf(area), 1);
    } else {
      area.splice(area.indexOf(ring), 1);
    }
    this.write();
  }

  draw() {
    this.draft = [];
    this.render();
  }

  addPoint({ lat, lng }) {
    if (this.draft === null) return;
    this.draft.push([lat, lng]);
    this.render();
  }

  back() {
    this.draft.pop();
    this.render();
  }

  finish() {
    const ring = this.draft;
    this.draft = null;
    if (ring.length >= smallest) {
      const around = this.areas.find(([outline]) => ring.every((place) => isInside(place, outline)));
      if (around) around.push(ring);
      else this.areas.push([ring]);
    }
    this.write();
  }

  clear() {
    this.areas = [];
    this.draft = null;
    this.write();
  }

  async takeFile(input) {
    const [file] = input.files;
    if (!file) return;
    this.textarea.value = await file.text();
    this.textarea.dispatchEvent(new Event('change', { bubbles: true }));
    input.value = '';
    this.read();
    this.fit();
  }

  button(action) {
    return this.element.querySelector(`[data-action="${action}"]`);
  }
}

for (const element of document.querySelectorAll('[data-map-editor]')) {
  const textarea = document.getElementById(element.dataset.mapEditor);
  if (!textarea) continue;
  const editor = new AreaEditor(element, textarea);
  if (element.dataset.geojson) editor.showNeighbours(element.dataset.geojson).catch((error) => console.warn(error.message));
}
