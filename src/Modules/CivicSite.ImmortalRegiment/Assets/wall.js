// The wall goes on by itself: every few seconds the next people come from the next page. Without a network it keeps what it shows and tries again.
const wall = document.querySelector('[data-wall]');
const buttons = document.querySelector('[data-wall-buttons]');
const pause = document.querySelector('[data-wall-pause]');
const full = document.querySelector('[data-wall-full]');

const step = Number(wall.dataset.seconds) * 1000;
const fade = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 600;
const patience = 20000;
let timer;
let paused = false;

const wait = (time) => new Promise((done) => setTimeout(done, time));

function plan() {
  clearTimeout(timer);
  if (!paused) timer = setTimeout(turn, step);
}

async function fetchNext() {
  const response = await fetch(wall.querySelector('[data-wall-next]').href, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-wall]');
  if (!page) throw new Error('no wall');
  // Pictures are shown when they are there; one that cannot be had does not stop the others.
  await Promise.allSettled([...page.querySelectorAll('img')].map(async (image) => {
    const copy = new Image();
    copy.srcset = image.srcset;
    copy.src = image.src;
    await copy.decode();
  }));
  return page;
}

async function turn() {
  try {
    const page = await fetchNext();
    if (paused) return;
    wall.classList.add('wall-turns');
    await wait(fade);
    wall.replaceChildren(...page.childNodes);
    wall.classList.remove('wall-turns');
  } catch {
    // The screen stands where nobody looks after it: what is shown stays until the next try.
  }
  plan();
}

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  plan();
});

full.addEventListener('click', () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
full.hidden = !document.fullscreenEnabled;

// A screen that sleeps shows nothing; browsers without this go on as their owner set them up.
async function stayAwake() {
  if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen').catch(() => undefined);
}
document.addEventListener('visibilitychange', stayAwake);

buttons.hidden = false;
document.body.classList.add('wall-runs');
stayAwake();
plan();
