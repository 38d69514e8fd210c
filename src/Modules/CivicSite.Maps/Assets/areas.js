// Areas as the editor holds them: each is a list of rings, the outline first; a ring is a list of [latitude, longitude], not closed.
const decimals = 7;

/** Null where the text is no GeoJSON of areas; an empty list for an empty text. */
export function fromGeoJson(text) {
  if (text.trim() === '') return [];
  try {
    const areas = polygonsOf(JSON.parse(text)).map((rings) => rings.map(openRing));
    return areas.every((area) => area.every((ring) => ring.every((place) => place.every(Number.isFinite)))) ? areas : null;
  } catch {
    return null;
  }
}

export function toGeoJson(areas) {
  if (areas.length === 0) return '';
  const polygons = areas.map((area) => area.map(closedRing));
  return JSON.stringify(polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons });
}

export function isInside([latitude, longitude], ring) {
  let inside = false;
  ring.forEach(([y, x], index) => {
    const [nextY, nextX] = ring[(index + 1) % ring.length];
    if (y > latitude !== nextY > latitude && longitude < ((nextX - x) * (latitude - y)) / (nextY - y) + x) inside = !inside;
  });
  return inside;
}

function polygonsOf(json) {
  switch (json.type) {
    case 'FeatureCollection': return json.features.flatMap(polygonsOf);
    case 'GeometryCollection': return json.geometries.flatMap(polygonsOf);
    case 'Feature': return polygonsOf(json.geometry);
    case 'Polygon': return [json.coordinates];
    case 'MultiPolygon': return json.coordinates;
    default: throw new TypeError(`no area: ${json.type}`);
  }
}

function openRing(ring) {
  return ring.slice(0, -1).map(([longitude, latitude]) => [latitude, longitude]);
}

function closedRing(ring) {
  return [...ring, ring[0]].map(([latitude, longitude]) => [Number(longitude.toFixed(decimals)), Number(latitude.toFixed(decimals))]);
}
