// What the server told this window: rooms, people and messages.

export const state = {
  me: null,
  people: new Map(),
  rooms: new Map(),
  messages: new Map(), // room -> Map of id -> message
  local: new Map(), // room -> what only this window shows: answers, and what was typed for them
  commands: [],
  cast: [],
  since: 0,
  latest: 0,
  open: null,
};

export function welcome(said) {
  Object.assign(state, { me: said.me, commands: said.commands, since: said.since, latest: said.latest });
  state.messages.clear();
  state.rooms.clear();
  take(said);
}

// Adds new and changed rooms, people and messages.
export function take(said) {
  for (const person of said.people ?? []) state.people.set(person.id, person);
  for (const room of said.rooms ?? []) {
    const known = state.rooms.get(room.id);
    state.rooms.set(room.id, { ...room, read: Math.max(room.read, known?.read ?? 0) });
  }
  for (const message of said.messages ?? []) {
    const there = messagesOf(message.room);
    const known = there.get(message.id);
    if (known && known.change >= message.change) continue;
    if (message.gone) there.delete(message.id);
    else there.set(message.id, message);
  }
  if (said.since) state.since = said.since;
}

export function messagesOf(room) {
  if (!state.messages.has(room)) state.messages.set(room, new Map());
  return state.messages.get(room);
}

export const inOrder = (room) => [...messagesOf(room).values()].sort((a, b) => a.number - b.number);

// The items of a room: its messages, and the answers that only this window shows.
export function items(room) {
  const local = state.local.get(room) ?? [];
  return [...inOrder(room), ...local].sort((a, b) => a.number - b.number);
}

let step = 0;

export function addLocal(room, item) {
  const list = state.local.get(room) ?? [];
  step += 1;
  const last = Math.floor(Math.max(0, ...items(room).map((item) => item.number)));
  const added = { id: `local-${step}`, at: Date.now(), number: last + step * 1e-6, change: 0, room, ...item };
  state.local.set(room, [...list, added]);
  return added;
}

export function dropLocal(room, id) {
  state.local.set(room, (state.local.get(room) ?? []).filter((item) => item.id !== id));
}

export function unread(room) {
  const { read } = state.rooms.get(room);
  return inOrder(room).filter((message) => message.number > read && message.author !== state.me.id).length;
}

export const nameOf = (id) => state.people.get(id)?.name ?? "?";
