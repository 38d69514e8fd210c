// Draws the maps of a page: <div data-map data-geojson|data-point|data-pick>.
import { circleMarker, geoJSON } from 'leaflet/dist/leaflet-src.esm.js';
import { createMap, loadGeoJson } from './leaflet-map.js';

const pointStyle = { radius: 9, className: 'map-point' };
const precision = 6;

function popupOf({ name, url }) {
  const content = document.createElement(url ? 'a' : 'span');
  content.textContent = name;
  if (url) content.href = url;
  return content;
}

// Leaflet takes a string for markup, an element as it is.
function textOf(text) {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

function addFeatures(map, features) {
  const byId = new Map();
  const layer = geoJSON(features, {
    // Points are drawn by their own style; this one would take its place.
    style: ({ geometry }) => (geometry.type === 'Point' ? pointStyle : { className: geometry.type.endsWith('LineString') ? 'map-line' : 'map-area' }),
    pointToLayer: (_, place) => circleMarker(place, pointStyle),
    onEachFeature(feature, shape) {
      const { name, label } = feature.properties ?? {};
      if (name) shape.bindPopup(popupOf(feature.properties));
      if (label) shape.bindTooltip(textOf(label), { permanent: true, direction: 'center', className: 'is-number' });
      if (feature.id !== undefined) byId.set(String(feature.id), shape);
    },
  }).addTo(map);
  const bounds = layer.getBounds();
  if (bounds.isValid()) map.fitBounds(bounds, { padding: [16, 16], maxZoom: 16 });
  return byId;
}

function light(byId, id, on) {
  byId.get(id)?.getElement()?.classList.toggle('is-lit', on);
}

function followItems(byId) {
  for (const item of document.querySelectorAll('[data-map-item]')) {
    const id = item.dataset.mapItem;
    for (const [event, on] of [['pointerenter', true], ['focusin', true], ['pointerleave', false], ['focusout', false]]) {
      item.addEventListener(event, () => light(byId, id, on));
    }
  }
}

function placeOf(text) {
  const [latitude, longitude, ...rest] = text.split(',').map(Number);
  return rest.length === 0 && Number.isFinite(latitude) && Number.isFinite(longitude) ? [latitude, longitude] : null;
}

function pickPoint(map, input) {
  let marker;
  const show = (place) => {
    if (marker) marker.setLatLng(place);
    else marker = circleMarker(place, pointStyle).addTo(map);
  };
  const known = placeOf(input.value);
  if (known) show(known);
  map.on('click', ({ latlng }) => {
    show(latlng);
    input.value = `${latlng.lat.toFixed(precision)}, ${latlng.lng.toFixed(precision)}`;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function draw(element) {
  const { geojson, point, pick } = element.dataset;
  // What cannot be loaded leaves the still drawing in its place.
  const features = geojson ? await loadGeoJson(geojson) : null;
  const canvas = document.createElement('div');
  canvas.className = 'map-canvas';
  element.append(canvas);
  element.classList.add('is-drawn');
  const map = createMap(canvas, element.dataset);
  if (features) followItems(addFeatures(map, features));
  const place = point ? placeOf(point) : null;
  if (place) {
    circleMarker(place, pointStyle).addTo(map);
    map.setView(place, 15);
  }
  const input = pick ? document.getElementById(pick) : null;
  if (input) pickPoint(map, input);
}

for (const element of document.querySelectorAll('[data-map]')) {
  draw(element).catch((error) => console.warn(error.message));
}
