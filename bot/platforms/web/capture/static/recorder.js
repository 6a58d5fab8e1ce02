// Records the camera while the challenge is shown: the digits one by one, then the turns.

const KINDS = ["video/mp4;codecs=avc1.42E01F,mp4a.40.2", "video/webm;codecs=vp9,opus", "video/webm;codecs=vp8,opus", "video/webm"];
const DIGIT = 1150; // ms each: read at an easy pace
const TURN = 1500; // ms out, and as long back
const PAUSE = 700;

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

export const openCamera = () =>
  navigator.mediaDevices.getUserMedia({
    video: { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
    audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: true },
  });

// Shows the challenge while it records; resolves with a Blob of the recording.
export async function record(stream, challenge, show) {
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: 5_000_000 });
  const parts = [];
  recorder.ondataavailable = (event) => parts.push(event.data);
  const stopped = new Promise((done) => { recorder.onstop = done; });
  const steps = challenge.digits.length + challenge.turns.length;
  let step = 0;
  recorder.start(1000);
  await wait(PAUSE); // the face at rest, which turns are measured against
  for (const digit of challenge.digits) {
    show({ digit, share: ++step / steps });
    await wait(DIGIT);
  }
  show({ turn: "front", share: step / steps });
  await wait(PAUSE);
  for (const turn of challenge.turns) {
    show({ turn, share: ++step / steps });
    await wait(TURN);
    show({ turn: "front", share: step / steps });
    await wait(TURN * 0.8);
  }
  recorder.stop();
  await stopped;
  return new Blob(parts, { type: recorder.mimeType });
}
