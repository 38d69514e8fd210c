// What all maps of the site have in common. Leaflet sets its styles through the object model, which the strict policy allows.
import { control, map as leafletMap, tileLayer } from 'leaflet/dist/leaflet-src.esm.js';

const sayanogorsk = [53.1, 91.41];
const firstZoom = 11;
const maxZoom = 18;

export function createMap(canvas, texts) {
  // On a phone one finger scrolls the page, two fingers move the map.
  const coarse = window.matchMedia('(pointer: coarse)').matches;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = leafletMap(canvas, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    dragging: !coarse,
    maxZoom,
    zoomSnap: 0.25,
    fadeAnimation: !still,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
  });
  map.setView(sayanogorsk, firstZoom);
  control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  // The wheel moves the page until the reader has chosen the map.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  if (texts.tiles) {
    const attribution = document.createElement('span');
    attribution.textContent = texts.attribution ?? '';
    control.attribution({ prefix: false }).addTo(map);
    tileLayer(texts.tiles, { maxZoom, attribution: attribution.innerHTML }).addTo(map);
  }
  return map;
}

export async function loadGeoJson(address) {
  const response = await fetch(address, { headers: { accept: 'application/geo+json' } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
