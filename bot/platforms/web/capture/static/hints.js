// Measures the preview a few times a second: light, sharpness, sound, and the face in browsers that
// can detect one. These are hints; the inspection decides.

const SIDE = 64;

export class Watcher {
  constructor(video, stream) {
    this.video = video;
    this.canvas = Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE });
    this.context = this.canvas.getContext("2d", { willReadFrequently: true });
    this.detector = "FaceDetector" in window ? new window.FaceDetector({ maxDetectedFaces: 3 }) : null;
    this.audio = new AudioContext();
    this.analyser = this.audio.createAnalyser();
    this.audio.createMediaStreamSource(stream).connect(this.analyser);
    this.samples = new Float32Array(this.analyser.fftSize);
    this.heard = false;
  }

  level() {
    this.analyser.getFloatTimeDomainData(this.samples);
    let sum = 0;
    for (const sample of this.samples) sum += sample * sample;
    const level = Math.sqrt(sum / this.samples.length);
    if (level > 0.015) this.heard = true;
    return Math.min(1, level * 8);
  }

  async hint() {
    if (this.video.readyState < 2) return "ready";
    return (await this.face()) ?? this.light() ?? (this.heard ? "hintGood" : "hintQuiet");
  }

  async face() {
    if (!this.detector) return null;
    try {
      const faces = await this.detector.detect(this.video);
      if (faces.length > 1) return "hintAlone";
      if (faces.length === 0) return "hintAside";
      const { x, y, width, height } = faces[0].boundingBox;
      const [wide, high] = [this.video.videoWidth, this.video.videoHeight];
      const share = width / Math.min(wide, high);
      if (share < 0.28) return "hintFar";
      if (share > 0.75) return "hintNear";
      const off = Math.hypot((x + width / 2) / wide - 0.5, (y + height / 2) / high - 0.47);
      return off > 0.16 ? "hintAside" : null;
    } catch {
      this.detector = null; // named by the browser, but not there
      return null;
    }
  }

  light() {
    const { videoWidth: wide, videoHeight: high } = this.video;
    const side = Math.min(wide, high);
    this.context.drawImage(this.video, (wide - side) / 2, (high - side) / 2, side, side, 0, 0, SIDE, SIDE);
    const { data } = this.context.getImageData(0, 0, SIDE, SIDE);
    const luma = new Float32Array(SIDE * SIDE);
    for (let i = 0; i < luma.length; i++) luma[i] = 0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2];
    let [inside, insideCount, outside, outsideCount, edges] = [0, 0, 0, 0, 0];
    for (let y = 1; y < SIDE - 1; y++) {
      for (let x = 1; x < SIDE - 1; x++) {
        const value = luma[y * SIDE + x];
        if (((x - 32) / 18) ** 2 + ((y - 30) / 24) ** 2 < 1) {
          inside += value; insideCount++;
          edges += Math.abs(4 * value - luma[y * SIDE + x - 1] - luma[y * SIDE + x + 1] - luma[(y - 1) * SIDE + x] - luma[(y + 1) * SIDE + x]);
        } else { outside += value; outsideCount++; }
      }
    }
    inside /= insideCount; outside /= outsideCount; edges /= insideCount;
    if (inside < 55) return outside > 120 ? "hintBack" : "hintDark";
    if (inside > 225) return "hintBright";
    return edges < 3 ? "hintStill" : null;
  }

  close() { this.audio.close(); }
}
