// The WebSocket: reconnects by itself, gets what it missed, and matches answers to questions.

const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;

export class Connection {
  #socket = null;
  #hello = null;
  #waiting = new Map();
  #wait = FIRST_WAIT;

  constructor({ heard, lost, opened }) {
    this.heard = heard;
    this.lost = lost;
    this.opened = opened;
  }

  // `hello`: returns the sign-in message; called whenever a connection opens.
  start(hello) {
    this.#hello = hello;
    if (!this.#socket) this.#open();
    else if (this.#socket.readyState === WebSocket.OPEN) this.#say(hello());
  }

  // Resolves with the answer; rejects when the connection is lost before it arrives.
  ask(said) {
    const id = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (!this.#say({ ...said, id })) this.#giveUp();
    });
  }

  tell(said) {
    this.#say(said);
  }

  #say(said) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(said));
    return true;
  }

  #open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/ws`);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#wait = FIRST_WAIT;
      this.opened();
      const hello = this.#hello();
      if (hello) this.#say(hello);
    });
    socket.addEventListener("message", (event) => this.#hear(JSON.parse(event.data)));
    socket.addEventListener("close", () => {
      this.#socket = null;
      this.#giveUp();
      this.lost();
      setTimeout(() => this.#socket ?? this.#open(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    });
  }

  #hear(said) {
    const asked = said.id && this.#waiting.get(said.id);
    if (asked) {
      this.#waiting.delete(said.id);
      asked.resolve(said);
    } else {
      this.heard(said);
    }
  }

  #giveUp() {
    for (const { reject } of this.#waiting.values()) reject(new Error("lost"));
    this.#waiting.clear();
  }
}
