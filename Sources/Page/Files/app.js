"use strict";
/* Whatever comes from the server or the user reaches the document as text, never as markup. */

const $ = (id) => document.getElementById(id);

/** `make("p.why", {lang: "en"}, "text", child...)` */
function make(kind, attributes, ...children) {
  const [tag, ...classes] = kind.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "click") element.addEventListener("click", value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function draw(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/* ---- words ---- */

const WORDS = {
  en: {
    skip: "Skip to the wish", fresh: "New chat", tools: "Tools", conversation: "Conversation",
    watched: (n) => n ? `Watched (${n})` : "Watched list", tongue: "Português", theme: "Switch between light and dark",
    hello: "What do you feel like watching?",
    lead: "Say it in your own words, in English or Portuguese: a mood, a title you loved, what you can do without. Every answer comes from the catalogue.",
    examples: ["A detective hunts a clever killer, no romance", "Something like Cowboy Bebop, at most 26 episodes", "A calm show about food and friendship", "Time travel to save a friend"],
    wish: "Your wish", ask: "What should it be like?", send: "Ask", stop: "Stop", filters: "Filters", clear: "Clear filters",
    yearMin: "From year", yearMax: "To year", episodesMax: "Episodes, at most", scoreMin: "Score, at least", type: "Format", age: "Rated, at most",
    genreAll: "With genre", genreNone: "Without genre", count: "How many", any: "Any", none: "None", close: "Close",
    understood: "Understood:", drop: (what) => `Remove: ${what}`, dropped: (what) => `Without “${what}”`,
    like: "More like this", likeOf: (t) => `More like ${t}`, not: "Not this", notOf: (t) => `Not ${t}`, seen: "Already seen", seenOf: (t) => `Already seen: ${t}`,
    shorter: "Shorter", more: "Show others", again: "Ask again", copy: "Copy as redis-cli", copied: "Copied", changed: "With these filters",
    thinking: "Looking…", writing: "Writing why each fits…", waiting: (n, w) => `In the queue: ${n} before you, ${w} ${w === 1 ? "worker" : "workers"}.`,
    noworker: "No worker is running. Your wish waits in the queue and will be answered when one starts.",
    paused: "The queue is paused by an operator. Your wish waits.", rerun: "The worker that answered was lost; another one has taken your wish over.",
    degraded: "Answered by simpler means:", nomatch: "Nothing in the catalogue passes all of this.", relax: (what, n) => `Drop “${what}”${n ? ` (${n} would fit)` : ""}`,
    cancelled: "Stopped.", expired: "It took too long, and the wish has expired.", dead: "This wish was given up after several attempts.",
    duplicate: "This wish was answered before; its answer is no longer kept.", failed: "That did not work:",
    redis: "Redis cannot be reached. Your wish is kept here and is sent as soon as it can be.", away: "The server does not answer. Trying again; nothing is lost.",
    busy: (s) => `Too many requests; going on in ${s} s.`, episodes: (n) => n === 1 ? "1 episode" : `${n} episodes`, running: "still running", score: "score",
    ready: (w) => `${w} ${w === 1 ? "worker" : "workers"} ready`, queued: (n) => `${n} waiting`, pausedPill: "Paused", noworkerPill: "No worker", redisPill: "Redis is down", awayPill: "No connection",
    found: (n, list) => `${n} ${n === 1 ? "title" : "titles"}: ${list}.`, complete: "The answer is complete.", took: (ms) => `${ms} ms`,
    operator: "Queue and workers", depth: "Waiting, since this view was opened", last: "Last jobs answered through this port", nojobs: "None yet.",
    tiles: { waiting: "Waiting", running: "Running", workers: "Workers", delayed: "Delayed", dead: "Dead letters", ok: "Answered" },
    heads: ["When", "Status", "Mode", "Total", "Stages", "Tokens", "Cost"],
    watchedHow: "Left out of every answer. Choose an export of MyAnimeList (XML) or AniList (JSON); only ids leave this browser, into Redis under a random name.",
    choose: "Export file", forget: "Forget the list", imported: (n, p) => `${n} titles are left out from now on${p ? `; ${p} only planned were passed over` : ""}.`,
    unreadable: "This is no list of MyAnimeList or AniList.", command: "Run this in a shell:",
    or: " or ", refused: "no", liked: "like", disliked: "unlike", popular: "popular", hidden: "little known",
    bounds: {
      year: ["from", "until", ""], episodes: ["at least", "at most", "episodes"], minutes: ["at least", "at most", "minutes"], score: ["score from", "score up to", ""],
    },
    rated: "rated at most", members: "members, at least", studio: "by", source: "from", status: { finished: "finished", airing: "still airing" },
  },
  pt: {
    skip: "Ir para o pedido", fresh: "Nova conversa", tools: "Ferramentas", conversation: "Conversa",
    watched: (n) => n ? `Vistos (${n})` : "Já vistos", tongue: "English", theme: "Alternar entre claro e escuro",
    hello: "O que você quer assistir?",
    lead: "Diga com as suas palavras, em português ou inglês: um clima, um título de que gostou, o que dispensa. Toda resposta vem do catálogo.",
    examples: ["Um detetive caça um assassino esperto, sem romance", "Algo como Cowboy Bebop, no máximo 26 episódios", "Algo leve sobre comida e amizade", "Viagem no tempo para salvar uma amiga"],
    wish: "Seu pedido", ask: "Como deve ser?", send: "Pedir", stop: "Parar", filters: "Filtros", clear: "Limpar filtros",
    yearMin: "Desde o ano", yearMax: "Até o ano", episodesMax: "Episódios, no máximo", scoreMin: "Nota, no mínimo", type: "Formato", age: "Classificação até",
    genreAll: "Com o gênero", genreNone: "Sem o gênero", count: "Quantos", any: "Qualquer", none: "Nenhum", close: "Fechar",
    understood: "Entendido:", drop: (what) => `Remover: ${what}`, dropped: (what) => `Sem “${what}”`,
    like: "Mais como este", likeOf: (t) => `Mais como ${t}`, not: "Este não", notOf: (t) => `Não: ${t}`, seen: "Já vi", seenOf: (t) => `Já vi: ${t}`,
    shorter: "Mais curto", more: "Mostrar outros", again: "Pedir de novo", copy: "Copiar como redis-cli", copied: "Copiado", changed: "Com estes filtros",
    thinking: "Procurando…", writing: "Escrevendo por que cada um serve…", waiting: (n, w) => `Na fila: ${n} antes de você, ${w} ${w === 1 ? "worker" : "workers"}.`,
    noworker: "Nenhum worker está rodando. O pedido espera na fila e será respondido quando um começar.",
    paused: "A fila foi pausada por um operador. O pedido espera.", rerun: "O worker que respondia se perdeu; outro assumiu o pedido.",
    degraded: "Respondido por meios mais simples:", nomatch: "Nada no catálogo passa por tudo isto.", relax: (what, n) => `Tirar “${what}”${n ? ` (${n} serviriam)` : ""}`,
    cancelled: "Parado.", expired: "Demorou demais, e o pedido expirou.", dead: "O pedido foi abandonado depois de várias tentativas.",
    duplicate: "Este pedido já foi respondido; a resposta não está mais guardada.", failed: "Não deu certo:",
    redis: "O Redis não responde. O pedido fica aqui e é enviado assim que possível.", away: "O servidor não responde. Tentando de novo; nada se perde.",
    busy: (s) => `Pedidos demais; continua em ${s} s.`, episodes: (n) => n === 1 ? "1 episódio" : `${n} episódios`, running: "em exibição", score: "nota",
    ready: (w) => `${w} ${w === 1 ? "worker pronto" : "workers prontos"}`, queued: (n) => `${n} na fila`, pausedPill: "Em pausa", noworkerPill: "Nenhum worker", redisPill: "Redis fora do ar", awayPill: "Sem conexão",
    found: (n, list) => `${n} ${n === 1 ? "título" : "títulos"}: ${list}.`, complete: "A resposta está completa.", took: (ms) => `${ms} ms`,
    operator: "Fila e workers", depth: "Na fila, desde que esta vista foi aberta", last: "Últimos pedidos respondidos por esta porta", nojobs: "Nenhum ainda.",
    tiles: { waiting: "Na fila", running: "Rodando", workers: "Workers", delayed: "Adiados", dead: "Abandonados", ok: "Respondidos" },
    heads: ["Quando", "Estado", "Modo", "Total", "Etapas", "Tokens", "Custo"],
    watchedHow: "Ficam fora de todas as respostas. Escolha um export do MyAnimeList (XML) ou do AniList (JSON); só ids saem deste navegador, para o Redis, sob um nome aleatório.",
    choose: "Arquivo exportado", forget: "Esquecer a lista", imported: (n, p) => `${n} títulos ficam de fora a partir de agora${p ? `; ${p} só planejados foram ignorados` : ""}.`,
    unreadable: "Isto não é uma lista do MyAnimeList nem do AniList.", command: "Rode isto em um shell:",
    or: " ou ", refused: "sem", liked: "como", disliked: "diferente de", popular: "popular", hidden: "pouco conhecido",
    bounds: {
      year: ["desde", "até", ""], episodes: ["no mínimo", "no máximo", "episódios"], minutes: ["no mínimo", "no máximo", "minutos"], score: ["nota desde", "nota até", ""],
    },
    rated: "classificação até", members: "membros, no mínimo", studio: "de", source: "a partir de", status: { finished: "terminado", airing: "em exibição" },
  },
};
const GENRES = "Action,Adventure,Cars,Comedy,Dementia,Demons,Drama,Ecchi,Fantasy,Game,Harem,Historical,Horror,Josei,Kids,Magic,Martial Arts,Mecha,Military,Music,Mystery,Parody,Police,Psychological,Romance,Samurai,School,Sci-Fi,Seinen,Shoujo,Shoujo Ai,Shounen,Shounen Ai,Slice of Life,Space,Sports,Super Power,Supernatural,Thriller,Vampire".split(",");

/* ---- what is kept in this browser ---- */

/** 128 random bits, in letters that need no escaping anywhere. */
function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const KEPT_TURNS = 40;
const store = { session: randomName(), user: randomName(), turns: [], watched: [], synced: 0 };
try {
  const kept = JSON.parse(localStorage.getItem("anime-chat"));
  if (kept && Array.isArray(kept.turns)) Object.assign(store, kept);
} catch { /* Nothing kept, or nothing that can be read: a new conversation. */ }

function keep() {
  store.turns = store.turns.slice(-KEPT_TURNS);
  try { localStorage.setItem("anime-chat", JSON.stringify(store)); } catch { /* Full or forbidden: the page works without. */ }
}

let words = WORDS[store.tongue || (navigator.language.startsWith("pt") ? "pt" : "en")];
let status = null;
const runs = new Map(); // id of a turn -> its AbortController

/* ---- the server ---- */

class Problem extends Error {
  constructor(code, detail, retryAfter) {
    super(detail || String(code));
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

async function call(path, options = {}) {
  const response = await fetch(path, { ...options, cache: "no-store" });
  if (response.ok) return response;
  let detail = "";
  try { detail = (await response.json()).detail; } catch { /* A proxy's page, most likely. */ }
  throw new Problem(response.status, detail, Number(response.headers.get("Retry-After")) || 2);
}

const post = (path, body, more = {}) =>
  call(path, { method: "POST", body: JSON.stringify(body), ...more, headers: { "Content-Type": "application/json", ...more.headers } });

/** Server-sent events of a response, each as [name, data]. */
async function* eventsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      let name = "message", data = "";
      for (const line of block.split("\n")) {
        if (line.startsWith("event: ")) name = line.slice(7);
        else if (line.startsWith("data: ")) data += line.slice(6);
      }
      if (data) yield [name, JSON.parse(data)];
    }
  }
}

const pause = (ms, signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, ms);
  signal.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
});

/** Sends a turn, or goes on listening to it, until there is an outcome; survives lost connections and servers. */
async function run(turn) {
  const controller = new AbortController();
  const { signal } = controller;
  runs.set(turn.id, controller);
  show(turn);
  for (let failures = 0; !turn.over;) {
    try {
      await syncWatched(signal);
      let response;
      const asks = { Accept: "text/event-stream" };
      if (turn.sent) {
        try { response = await call(`v1/recommendations/${turn.id}`, { headers: asks, signal }); } catch (error) {
          if (error.code !== 404) throw error; // nobody knows it: it is sent again, under the same id
        }
      }
      response = response || await post("v1/recommendations", turn.body, { headers: asks, signal });
      turn.sent = true;
      turn.trouble = null;
      keep();
      for await (const [name, data] of eventsOf(response)) {
        failures = 0;
        receive(turn, name, data);
        if (turn.over) break;
      }
      if (!turn.over) failures += 1;
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      if (error.code === 429) turn.trouble = words.busy(error.retryAfter);
      else if (error.code === 503) turn.trouble = words.redis;
      else if (error.code >= 400 && error.code < 500) { finish(turn, { problem: error.message }); break; }
      else turn.trouble = words.away;
      turn.retry = error.retryAfter;
    }
    if (turn.over) break;
    show(turn);
    refreshStatus();
    try { await pause(Math.min(5000, Math.max(250 * 2 ** failures, (turn.retry || 0) * 1000)), signal); } catch { break; }
  }
  runs.delete(turn.id);
  showComposer();
}

function receive(turn, name, data) {
  turn.trouble = null;
  if (name === "waiting") turn.waiting = data;
  if (data.attempt) {
    if (data.attempt < (turn.attempt || 1)) return;
    if (data.attempt > (turn.attempt || 1)) Object.assign(turn, { picks: null, candidates: null, rerun: true });
    turn.attempt = data.attempt;
  }
  if (name === "stage" && data.stage === "generate") turn.writes = true;
  if (name === "candidates") {
    turn.waiting = null;
    turn.candidates = data.candidates;
    turn.picks = data.candidates.slice(0, data.count);
    turn.understood = data.understood;
    turn.told = [];
    keep();
    if (turn.picks.length) say(words.found(turn.picks.length, turn.picks.map((pick) => pick.title).join(", ")));
  }
  if (name === "token" && turn.candidates) {
    const candidate = turn.candidates.find((one) => one.mal_id === data.mal_id);
    if (candidate) {
      turn.picks = turn.picks.filter((pick) => pick.rank === data.rank || pick.mal_id !== data.mal_id);
      const place = turn.picks.findIndex((pick) => pick.rank === data.rank);
      turn.picks.splice(place < 0 ? turn.picks.length : place, place < 0 ? 0 : 1, { ...candidate, rank: data.rank, reason: data.reason, reason_source: data.reason_source });
      turn.picks.sort((a, b) => a.rank - b.rank);
      turn.told.push(data.mal_id);
    }
  }
  if (name === "problem") throw new Problem(data.status, data.detail);
  if (name === "result") return finish(turn, { result: data });
  show(turn);
}

function finish(turn, outcome) {
  turn.over = true;
  turn.result = outcome.result || null;
  turn.problem = outcome.problem || null;
  for (const name of ["candidates", "picks", "waiting", "trouble", "told"]) delete turn[name];
  if (turn.result) {
    const { match, ...none } = turn.result;
    turn.result = none;
    for (const pick of turn.result.recommendations || []) { pick.hits = (pick.match || {}).genres || []; delete pick.match; }
  }
  keep();
  show(turn);
  const text = stateOf(turn).text;
  say(text || words.complete);
  refreshStatus();
}

/* ---- asking ---- */

const last = () => store.turns[store.turns.length - 1];
const isBusy = () => store.turns.some((turn) => !turn.over);

/** Begins a turn. `body` is the request short of what every request carries; `act` says what a button did. */
function begin(body, text, act) {
  if (isBusy()) return;
  const filters = body.filters || filtersOfForm();
  const turn = { id: randomName(), text, act, sent: false, over: false, body: { ...body } };
  turn.body.id = turn.id;
  turn.body.session = store.session;
  if (Object.keys(filters).length) turn.body.filters = filters;
  if (store.watched.length) turn.body.exclude_key = `${prefix()}:watched:${store.user}`;
  const count = Number($("ask").elements.count.value);
  if (count) turn.body.n = count;
  const before = last();
  store.turns.push(turn);
  keep();
  if (before) show(before);
  run(turn);
  const section = $(turn.id);
  section.scrollIntoView({ block: "start" });
  if (act) section.querySelector(".wish").focus({ preventScroll: true });
  showComposer();
}

const prefix = () => (status && status.prefix) || store.prefix || "anime";

function send() {
  const text = $("wish").value.trim();
  if (isBusy()) return;
  if (!$("ask").reportValidity()) return;
  if (text) begin({ query: text }, text);
  else if (last()) begin({}, words.changed, true);
  $("wish").value = "";
  grow();
}

async function stop(turn) {
  turn.stopping = true;
  try { await call(`v1/recommendations/${turn.id}`, { method: "DELETE" }); } catch {
    // Never sent, finished meanwhile, or out of reach: what was wanted is that it ends here.
  }
  setTimeout(() => {
    if (turn.over) return;
    runs.get(turn.id)?.abort();
    runs.delete(turn.id);
    finish(turn, { result: { status: "cancelled" } });
    showComposer();
  }, 1500);
}

const speech = (turn) => ((turn.result || {}).language === "pt" ? "pt" : "en");

const actions = {
  like: (turn, pick) => begin({
    like: [pick.mal_id], filters: ((turn.result || {}).understood || {}).filters || {},
    exclude: [...new Set(store.turns.flatMap((one) => ((one.result || {}).recommendations || []).map((other) => other.mal_id)))],
  }, words.likeOf(pick.title), true),
  not: (turn, pick) => {
    (turn.gone = turn.gone || []).push(pick.mal_id);
    begin({ query: `not number ${pick.rank}` }, words.notOf(pick.title), true);
  },
  seen: (turn, pick) => {
    (turn.gone = turn.gone || []).push(pick.mal_id);
    if (!store.watched.includes(pick.mal_id)) store.watched.push(pick.mal_id);
    store.synced = 0;
    showTools();
    begin({ exclude: [pick.mal_id] }, words.seenOf(pick.title), true);
  },
  shorter: (turn) => begin({ query: WORDS[speech(turn)].shorter }, words.shorter, true),
  more: (turn) => begin({ query: speech(turn) === "pt" ? "mais" : "more" }, words.more, true),
  relax: (turn, chip) => {
    forgetInForm(chip.term);
    begin({ relax: [chip.term] }, words.dropped(chip.label), true);
  },
  again: (turn) => begin({ ...turn.body, id: undefined }, turn.text, turn.act),
};

/* ---- what was understood ---- */

/** Every constraint as {term, label}: the term is what `relax` of a request calls it. */
function chipsOf(understood) {
  const chips = [];
  const add = (term, label) => chips.push({ term, label });
  const filters = understood.filters || {};
  const titles = new Map((understood.titles || []).map((one) => [one.mal_id, one.title]));
  const named = (id) => titles.get(id) || nameOf(id) || `#${id}`;
  for (const [name, [from, to, unit]] of Object.entries(words.bounds)) {
    const bounds = filters[name];
    if (!bounds) continue;
    const digits = (value) => name === "score" && Number.isInteger(value) ? `${value}.0` : String(value);
    if (bounds.min !== undefined) add(`${name}>=${digits(bounds.min)}`, `${from} ${bounds.min} ${unit}`.trim());
    if (bounds.max !== undefined) add(`${name}<=${digits(bounds.max)}`, `${to} ${bounds.max} ${unit}`.trim());
  }
  const any = (term, values, lead) => { if (values && values.length) add(`${term}=${values.join("|")}`, `${lead} ${values.join(words.or)}`.trim()); };
  const each = (term, values, lead) => { for (const value of values || []) add(term + value, `${lead} ${value}`.trim()); };
  const genres = filters.genres || {};
  if (filters.age_rating_max) add(`age_rating<=${filters.age_rating_max}`, `${words.rated} ${filters.age_rating_max}`);
  if (filters.min_members) add(`members>=${filters.min_members}`, `${words.members} ${filters.min_members}`);
  any("type", filters.types, "");
  each("type!=", filters.no_types, words.refused);
  each("genre=", genres.all, "");
  any("genre", genres.any, "");
  each("genre!=", genres.none, words.refused);
  any("studio", filters.studios, words.studio);
  each("studio!=", filters.no_studios, `${words.refused} ${words.studio}`);
  any("source", filters.sources, words.source);
  each("source!=", filters.no_sources, `${words.refused} ${words.source}`);
  if (filters.status) add(`status=${filters.status}`, words.status[filters.status] || filters.status);
  for (const id of understood.like || []) add(`like:${id}`, `${words.liked} ${named(id)}`);
  for (const id of understood.dislike || []) add(`dislike:${id}`, `${words.disliked} ${named(id)}`);
  each("genre:", (understood.genres || []).filter((name) => !(genres.all || []).includes(name)), "");
  each("theme:", understood.themes, "");
  each("refused:", understood.refused, words.refused);
  if (understood.popularity) add("popularity", words[understood.popularity] || understood.popularity);
  return chips;
}

/** The title of an entry that this conversation has shown. */
function nameOf(id) {
  for (const turn of store.turns) {
    for (const pick of (turn.result || {}).recommendations || []) if (pick.mal_id === id) return pick.title;
  }
}

/* ---- the conversation ---- */

/** The state of a turn that a person should know of: {kind, text, buttons}. */
function stateOf(turn) {
  if (turn.trouble) return { kind: "bad", text: turn.trouble };
  if (turn.problem) return { kind: "bad", text: `${words.failed} ${turn.problem}`, again: true };
  const result = turn.result;
  if (!result) {
    const waiting = turn.waiting;
    if (waiting && waiting.paused) return { kind: "warn", text: words.paused };
    if (waiting && waiting.workers === 0) return { kind: "warn", text: words.noworker };
    if (waiting) return { kind: "", text: words.waiting(waiting.ahead, waiting.workers) };
    return turn.rerun ? { kind: "", text: words.rerun } : { kind: "", text: "" };
  }
  const warnings = (result.warnings || []).join("; ");
  switch (result.status) {
    case "ok": return { kind: "", text: warnings };
    case "degraded": return { kind: "warn", text: `${words.degraded} ${warnings}` };
    case "no_match": {
      const relax = (result.understood || {}).relax;
      return { kind: "warn", text: relax ? words.nomatch : result.answer, relax };
    }
    case "error": return { kind: "bad", text: `${words.failed} ${(result.error || {}).message || ""}`, again: true };
    default: return { kind: result.status === "cancelled" ? "" : "bad", text: words[result.status] || result.status, again: true };
  }
}

/** Draws a turn, or what has changed of it; cards stay the same elements, so that focus stays where it is. */
function show(turn) {
  let section = $(turn.id);
  if (!section) {
    section = make("section.turn", { id: turn.id, "aria-label": turn.text },
      make(turn.act ? "h2.wish.act" : "h2.wish", { tabindex: -1 }, turn.text), make("div.chips"), make("p.said"), make("div.bar", { hidden: true }),
      make("div.state", { hidden: true }), make("ol.cards"), make("div.after"));
    $("log").append(section);
  }
  $("welcome").hidden = true;
  const isLast = turn === last();
  const [, chips, said, bar, state, cards, after] = section.children;
  const result = turn.result || {};
  const picks = turn.picks || result.recommendations || [];
  showChips(chips, turn, result.understood || turn.understood, isLast);
  said.textContent = turn.over ? "" : turn.writes ? words.writing : words.thinking;
  bar.hidden = turn.over;
  section.setAttribute("aria-busy", String(!turn.over));
  showState(state, turn, isLast);
  showCards(cards, turn, picks);
  showAfter(after, turn, picks, isLast);
}

function showChips(place, turn, understood, isLast) {
  const chips = understood ? chipsOf(understood) : [];
  const removable = isLast && turn.over;
  const mark = JSON.stringify([chips, removable]);
  if (place.dataset.mark === mark) return;
  place.dataset.mark = mark;
  place.replaceChildren(...(chips.length ? [make("span", {}, words.understood)] : []), ...chips.map((chip) =>
    make(removable ? "span.chip" : "span.chip.fixed", { "data-term": chip.term }, chip.label, removable
      ? make("button", { type: "button", "aria-label": words.drop(chip.label), click: () => actions.relax(turn, chip) }, "×") : null)));
}

function showState(place, turn, isLast) {
  const state = stateOf(turn);
  place.hidden = !state.text;
  place.className = `state ${state.kind}`;
  place.replaceChildren(make("p", {}, state.text || ""));
  if (state.relax && isLast) {
    const { constraint, entries } = state.relax;
    const chip = chipsOf(turn.result.understood).find((one) => one.term === constraint) || { term: constraint, label: constraint };
    place.append(make("button.relax", { type: "button", click: () => actions.relax(turn, chip) }, words.relax(chip.label, entries)));
  }
  if (state.again && isLast) place.append(make("button", { type: "button", click: () => actions.again(turn) }, words.again));
}

function showCards(list, turn, picks) {
  const old = new Map([...list.children].map((card) => [card.dataset.id, card]));
  picks.forEach((pick, index) => {
    let card = old.get(String(pick.mal_id));
    if (!card) card = makeCard(turn, pick);
    old.delete(String(pick.mal_id));
    const [rank, body] = card.children;
    rank.textContent = pick.rank;
    card.classList.toggle("gone", (turn.gone || []).includes(pick.mal_id));
    const why = body.querySelector(".why");
    const isOpen = !turn.over && turn.writes && !(turn.told || []).includes(pick.mal_id);
    why.textContent = pick.reason || "";
    why.lang = speech(turn);
    why.classList.toggle("wait", isOpen);
    for (const button of body.querySelectorAll("button")) {
      button.disabled = !turn.over;
      button.hidden = button.dataset.act === "not" && turn !== last(); // it speaks of the last answer
    }
    if (list.children[index] !== card) list.insertBefore(card, list.children[index] || null);
  });
  for (const card of old.values()) card.remove();
}

function makeCard(turn, pick) {
  const heading = `${turn.id}-${pick.mal_id}`;
  const hits = pick.hits || (pick.match || {}).genres || [];
  const facts = [pick.type, pick.year, pick.episodes ? words.episodes(pick.episodes) : pick.type === "TV" ? words.running : null];
  const button = (name) => make("button", {
    type: "button", "data-act": name, "aria-label": words[`${name}Of`](pick.title), click: () => actions[name](turn, pick),
  }, words[name]);
  const english = pick.english_title && pick.english_title !== pick.title ? pick.english_title : null;
  return make("li.card", { "data-id": pick.mal_id, "aria-labelledby": heading }, make("b", {}, ""), make("div", {},
    make("h3", { id: heading }, pick.title),
    english && make("p.english", { lang: "en" }, english),
    make("p.facts", {}, pick.score ? make("span.score", {}, make("span", { "aria-hidden": "true" }, "★ "), make("span.hidden", {}, `${words.score} `), String(pick.score)) : null,
      ...facts.filter(Boolean).map((fact) => make("span", {}, String(fact)))),
    make("ul.genres", {}, ...(pick.genres || []).map((name) => make(hits.includes(name) ? "li.hit" : "li", {}, name))),
    make("p.why", {}),
    make("div.acts", {}, button("like"), button("not"), button("seen"))));
}

function showAfter(place, turn, picks, isLast) {
  place.replaceChildren();
  if (!turn.over) return;
  const button = (name) => make("button", { type: "button", "data-act": name, click: () => actions[name](turn) }, words[name]);
  if (isLast && picks.length) place.append(button("shorter"), button("more"));
  place.append(make("button.quiet", { type: "button", "data-act": "copy", click: (event) => copy(turn, event.target) }, words.copy));
  const metrics = (turn.result || {}).metrics;
  if (metrics) {
    const llm = metrics.llm;
    const parts = [metrics.total_ms === undefined ? null : words.took(Math.round(metrics.total_ms * 10) / 10), llm && llm.model, llm && llm.output_tokens ? `${llm.output_tokens} tokens` : null];
    place.append(make("span.fine", {}, parts.filter(Boolean).join(" · ")));
  }
}

function say(text) { $("live").textContent = text; }

/* ---- as a command ---- */

/** One shell word: between single quotes everything stands for itself but the quote. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

function commandOf(turn) {
  const id = `copy-${randomName().slice(0, 8)}`;
  // Characters that a terminal would act on, or not show, are written as JSON escapes.
  const json = JSON.stringify({ ...turn.body, id }).replace(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const key = (name) => quoted(`${prefix()}:${name}`);
  return `redis-cli LPUSH ${key("requests")} ${quoted(json)}\nredis-cli --raw BRPOP ${key(`result:${id}`)} 60`;
}

async function copy(turn, button) {
  const command = commandOf(turn);
  try {
    await navigator.clipboard.writeText(command);
    button.textContent = words.copied;
    say(words.copied);
    setTimeout(() => { button.textContent = words.copy; }, 1500);
  } catch { // no secure connection, no clipboard
    openPanel(words.copy, make("p", {}, words.command), make("pre", { tabindex: 0 }, command));
  }
}

/* ---- filters ---- */

function filtersOfForm() {
  const form = $("ask").elements;
  const number = (name) => form[name].value === "" ? undefined : Number(form[name].value);
  const filters = {};
  const bounds = (name, min, max) => { if (min !== undefined || max !== undefined) filters[name] = { min, max }; };
  bounds("year", number("yearMin"), number("yearMax"));
  bounds("episodes", undefined, number("episodesMax"));
  bounds("score", number("scoreMin"), undefined);
  if (form.type.value) filters.types = [form.type.value];
  if (form.age.value) filters.age_rating_max = form.age.value;
  if (form.genreAll.value) filters.genres = { all: [form.genreAll.value] };
  if (form.genreNone.value) filters.genres = { ...filters.genres, none: [form.genreNone.value] };
  return filters;
}

/** What is removed must not come back from the form. */
function forgetInForm(term) {
  const fields = { "year>=": "yearMin", "year<=": "yearMax", "episodes<=": "episodesMax", "score>=": "scoreMin", "type=": "type", "age_rating<=": "age", "genre=": "genreAll", "genre!=": "genreNone" };
  for (const [start, name] of Object.entries(fields)) if (term.startsWith(start)) $("ask").elements[name].value = "";
  countFilters();
}

function countFilters() {
  const count = ["yearMin", "yearMax", "episodesMax", "scoreMin", "type", "age", "genreAll", "genreNone"].filter((name) => $("ask").elements[name].value).length;
  const badge = $("toggle").querySelector("b");
  badge.textContent = count;
  badge.hidden = !count;
}

function grow() {
  const field = $("wish");
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}

function showComposer() {
  const turn = store.turns.find((one) => !one.over);
  const hadFocus = [$("send"), $("stop")].includes(document.activeElement);
  $("send").hidden = Boolean(turn);
  $("stop").hidden = !turn;
  if (hadFocus) $("wish").focus();
}

/* ---- watched list ---- */

/** The MyAnimeList ids of an export, and how many of its titles are only planned. */
function readExport(text) {
  const ids = new Set();
  let planned = 0;
  const add = (id, status) => {
    if (/^(plan to watch|planning|6)$/i.test(status)) planned += 1;
    else if (Number.isSafeInteger(id) && id > 0) ids.add(id);
  };
  if (text.trimStart().startsWith("<")) {
    const document = new DOMParser().parseFromString(text, "text/xml");
    if (document.querySelector("parsererror") || document.documentElement.tagName !== "myanimelist") throw new Error("no list");
    for (const one of document.querySelectorAll("myanimelist > anime")) {
      const text = (name) => (one.querySelector(name) || { textContent: "" }).textContent.trim();
      add(Number(text("series_animedb_id")), text("my_status"));
    }
  } else {
    const walk = (value, status) => {
      if (Array.isArray(value)) return value.forEach((one) => walk(one, status));
      if (!value || typeof value !== "object") return;
      const media = value.media || value;
      if (media.idMal !== undefined) return media.type === "MANGA" ? undefined : add(media.idMal, value.status || status || "");
      for (const name of ["data", "MediaListCollection", "lists", "entries"]) walk(value[name], value.status || status);
    };
    walk(JSON.parse(text));
  }
  if (!ids.size && !planned) throw new Error("no list");
  return { ids: [...ids].slice(0, 100000), planned };
}

async function textOf(file) {
  const bytes = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return file.text();
  return new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/** Redis forgets a list that is not used for long: it is sent anew once a week. */
async function syncWatched(signal) {
  if (!store.watched.length || Date.now() - store.synced < 7 * 86400e3) return;
  await post(`v1/watched/${store.user}`, { ids: store.watched, replace: true }, { signal });
  store.synced = Date.now();
  keep();
}

function openWatched() {
  const outcome = make("p", { role: "status" });
  const input = make("input", { type: "file", id: "export", accept: ".xml,.json,.gz,application/json,text/xml" });
  input.addEventListener("change", async () => {
    if (!input.files.length) return;
    try {
      const { ids, planned } = readExport(await textOf(input.files[0]));
      store.watched = [...new Set([...store.watched, ...ids])];
      store.synced = 0;
      outcome.textContent = words.imported(store.watched.length, planned);
      showTools();
      keep();
    } catch { outcome.textContent = words.unreadable; return; }
    try { await syncWatched(); } catch { /* Sent before the next wish. */ }
  });
  const forget = make("button.quiet", { type: "button", click: async () => {
    Object.assign(store, { watched: [], synced: 0, user: randomName() });
    outcome.textContent = "";
    showTools();
    keep();
  } }, words.forget);
  openPanel(words.watched(store.watched.length), make("p", {}, words.watchedHow), make("label", { for: "export" }, words.choose), input, outcome, make("div", {}, forget));
}

/* ---- panels ---- */

function openPanel(title, ...content) {
  $("paneltitle").textContent = title;
  $("panelbody").replaceChildren(...content);
  if (!$("panel").open) $("panel").showModal();
}

/* ---- the operator's view ---- */

const depths = [];

function showOperator() {
  const body = $("panelbody");
  if (!body.querySelector(".tiles")) {
    body.replaceChildren(make("dl.tiles"), make("div", {}, make("h3", {}, words.depth), make("div.plot")), make("div", {}, make("h3", {}, words.last), make("div.jobs.scroll", { tabindex: 0 })), make("div.key"));
  }
  if (!status) return;
  const queue = status.queue || {};
  const waiting = (queue.high || 0) + (queue.normal || 0) + (queue.low || 0);
  const answered = ["ok", "degraded", "no_match"].reduce((sum, name) => sum + ((status.totals || {})[name] || 0), 0);
  const values = { waiting, running: status.running, workers: status.workers, delayed: queue.delayed, dead: queue.dead, ok: answered };
  body.querySelector(".tiles").replaceChildren(...Object.entries(words.tiles).map(([name, label]) =>
    make("div", {}, make("dt", {}, label), make("dd", {}, String(values[name] ?? "–")))));
  depths.push(waiting);
  if (depths.length > 120) depths.shift();
  const most = Math.max(1, ...depths);
  const points = depths.map((depth, index) => `${120 - depths.length + index},${39 - 38 * depth / most}`).join(" ");
  body.querySelector(".plot").replaceChildren(draw("svg", { class: "spark", viewBox: "0 0 119 40", preserveAspectRatio: "none", role: "img", "aria-label": `${waiting}, max ${most}` }, draw("polyline", { points })));
  showJobs(body, status.recent || []);
}

const STAGES = ["understand", "embed", "retrieve", "rerank", "generate"];

function showJobs(body, jobs) {
  const place = body.querySelector(".jobs");
  if (!jobs.length) return place.replaceChildren(make("p", {}, words.nojobs));
  const rows = jobs.map((job) => {
    const llm = job.llm || {};
    const tokens = llm.input_tokens || llm.output_tokens ? `${llm.input_tokens ?? "–"} → ${llm.output_tokens ?? "–"}` : "–";
    const cells = [new Date(job.at).toLocaleTimeString(), job.status, job.mode || "–", `${(job.total_ms || 0).toFixed(1)} ms`, stackOf(job), tokens, llm.cost_usd ? `$${llm.cost_usd.toFixed(5)}` : "–"];
    return make("tr", {}, ...cells.map((cell, index) => make([3, 5, 6].includes(index) ? "td.n" : "td", {}, cell)));
  });
  place.replaceChildren(make("table", {}, make("thead", {}, make("tr", {}, ...words.heads.map((head, index) => make([3, 5, 6].includes(index) ? "th.n" : "th", { scope: "col" }, head)))), make("tbody", {}, ...rows)));
  body.querySelector(".key").replaceChildren(...[...STAGES, "…"].map((stage, index) =>
    make("span", {}, draw("svg", { viewBox: "0 0 1 1", "aria-hidden": true }, draw("rect", { class: `s${index}`, width: 1, height: 1 })), stage)));
}

/** The stages of a job as shares of its time. */
function stackOf(job) {
  const times = job.stages_ms || {};
  const known = STAGES.map((stage) => times[stage] || 0);
  const sum = known.reduce((sum, time) => sum + time, 0);
  const total = Math.max(job.total_ms || 0, sum, 0.001);
  let x = 0;
  const label = Object.entries(times).map(([stage, time]) => `${stage} ${time} ms`).join(", ");
  return draw("svg", { class: "stack", viewBox: "0 0 100 8", preserveAspectRatio: "none", role: "img", "aria-label": label }, ...[...known, total - sum].map((time, index) => {
    const width = 100 * time / total;
    const bar = draw("rect", { class: `s${index}`, x, width, height: 8 });
    x += width;
    return bar;
  }));
}

/* ---- status ---- */

let refreshing = false;
async function refreshStatus() {
  if (refreshing) return;
  refreshing = true;
  let state = "bad", text;
  try {
    status = await (await call("v1/status")).json();
    store.prefix = status.prefix;
    const queue = status.queue;
    const waiting = queue.high + queue.normal + queue.low;
    if (status.paused) [state, text] = ["warn", words.pausedPill];
    else if (!status.workers) [state, text] = ["warn", words.noworkerPill];
    else if (waiting > 20 * status.workers) [state, text] = ["warn", words.queued(waiting)];
    else [state, text] = ["good", words.ready(status.workers)];
  } catch (error) {
    status = null;
    text = error.code === 503 ? words.redisPill : words.awayPill;
  }
  refreshing = false;
  $("health").dataset.state = state;
  $("health").querySelector("span").textContent = text;
  if ($("panel").open && $("panelbody").querySelector(".tiles")) showOperator();
}

/** Often while the operator looks, seldom otherwise, never in a hidden tab. */
let timer;
function watchStatus() {
  const isOpen = $("panel").open && $("panelbody").querySelector(".tiles");
  clearTimeout(timer);
  timer = setTimeout(async () => {
    if (!document.hidden) await refreshStatus();
    watchStatus();
  }, isOpen ? 1000 : 10000);
}

/* ---- the page itself ---- */

function showTools() {
  $("watched").textContent = words.watched(store.watched.length);
  $("tongue").textContent = words.tongue;
  $("tongue").lang = words === WORDS.pt ? "en" : "pt";
  $("theme").setAttribute("aria-label", words.theme);
  $("theme").title = words.theme;
}

function showWords() {
  document.documentElement.lang = words === WORDS.pt ? "pt" : "en";
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = words[element.dataset.t];
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", words[element.dataset.tLabel]);
  $("wish").placeholder = words.ask;
  $("examples").replaceChildren(...words.examples.map((text) => make("li", {}, make("button", { type: "button", click: () => { $("wish").value = text; send(); } }, text))));
  showTools();
}

function redraw() {
  $("log").replaceChildren();
  $("welcome").hidden = store.turns.length > 0;
  store.turns.forEach(show);
  showComposer();
}

function showTheme() {
  const dark = store.theme ? store.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function begun() {
  showTheme();
  for (const name of ["genreAll", "genreNone"]) $("ask").elements[name].append(...GENRES.map((genre) => make("option", {}, genre)));
  showWords();
  redraw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
  $("ask").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  $("wish").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  });
  $("wish").addEventListener("input", grow);
  $("filters").addEventListener("input", countFilters);
  $("toggle").addEventListener("click", () => {
    $("filters").hidden = !$("filters").hidden;
    $("toggle").setAttribute("aria-expanded", String(!$("filters").hidden));
  });
  $("clear").addEventListener("click", () => {
    for (const field of $("filters").querySelectorAll("input, select")) field.value = "";
    countFilters();
  });
  $("stop").addEventListener("click", () => { const turn = store.turns.find((one) => !one.over); if (turn) stop(turn); });
  $("fresh").addEventListener("click", () => {
    for (const controller of runs.values()) controller.abort();
    Object.assign(store, { session: randomName(), turns: [] });
    keep();
    redraw();
    say(words.hello);
    $("wish").focus();
  });
  $("tongue").addEventListener("click", () => {
    store.tongue = words === WORDS.pt ? "en" : "pt";
    words = WORDS[store.tongue];
    keep();
    showWords();
    redraw();
    refreshStatus();
  });
  $("theme").addEventListener("click", () => {
    store.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    keep();
    showTheme();
  });
  $("watched").addEventListener("click", openWatched);
  $("health").addEventListener("click", () => { depths.length = 0; openPanel(words.operator); showOperator(); refreshStatus(); watchStatus(); });
  $("close").addEventListener("click", () => $("panel").close());
  refreshStatus();
  watchStatus();
  store.turns.filter((turn) => !turn.over).forEach(run);
  if (last()) $(last().id).scrollIntoView({ block: "start" });
  if (!matchMedia("(pointer: coarse)").matches) $("wish").focus({ preventScroll: true });
}

begun();
