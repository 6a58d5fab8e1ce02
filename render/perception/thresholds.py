"""Every limit that an enrollment clip is checked against, with the source of each number.

"Measured" means: on the clips and portraits that the project was calibrated with, see
docs/decisions. A limit is in the unit of the value that its check reports.
"""

SECONDS = 3.0
"""Least length of a clip: time for one phrase and for five good looks at the face."""

FACE_WIDTH = 0.12
"""Least width of the face over the shorter side of the picture. Below it a head cut out of a
1080p clip is smaller than it is drawn."""

FACE_PIXELS = 80.0
"""Least width of the face in pixels. The embedding's own picture of a face is 150 wide, of which
the face takes about 100; smaller faces are all interpolation."""

SEEN = 0.9
"""Least share of the frames in which the face is seen. The mesh loses a face for a frame or two
when a hand passes."""

OTHERS = 2
"""Frames in which a second face may be seen: fewer than this is a flicker of the detector."""

SHARPNESS, SHARP = 0.3, 0.42
"""Fine over coarse detail of the face (`quality.FaceQuality`): refused below the first, advised
about below the second. Measured on eleven faces, re-lit from 12 % to 180 %: in focus 0.47-0.72,
whatever the light; blurred by 1 % of the face's width 0.38-0.51, by 2 % 0.30-0.40, by 3 %
0.26-0.36, where embeddings are 0.33-0.52 from those of the same face in focus."""

RELIEF, CLEAR_RELIEF = 2.0, 4.0
"""Standard deviation of the shapes of the face in grey levels: too dark below the first, advised
about below the second. Measured on the same faces: at 3 % of the light they keep 3-4 levels and
embeddings move by 0.25, at 0.8 % 1.7-2.3 and 0.32-0.38, whatever the skin."""

BLOWN, SOME_BLOWN = 0.6, 0.3
"""Share of the face without detail because it is too bright: refused above the first, advised about
above the second. Measured: embeddings move by up to 0.35 at a half and 0.55 at three quarters."""

GOOD = 0.6
"""Least share of the frames in which sharpness and light must each be within limits."""

TURN_YAW, TURN_PITCH = 12.0, 8.0
"""Degrees from straight ahead at which a turn counts. Measured: 10 of 10 orders of turns are read
right, none of 230 wrong ones is accepted; a waved flat photograph shows at most 2.3."""

TURN_RELEASE = 0.5
"""Share of the threshold below which a turn is over."""

TURN_LEAST_FRAMES = 8
"""Frames below which nothing is said about turns."""

NEUTRAL = 0.3
"""Seconds at the start that show how the head is held."""

DEPTH = 0.015
"""Least error of a flat explanation at each turn, in widths of the face. Measured: a waved
photograph leaves at most 0.0042, a head 0.028-0.043."""

REPAINT_ANIMATED, REPAINT_LIVE = 0.0145, 0.020
"""Difference of log brightness of the turned face from the straight one bent to it: a moved picture
below the first, a person from the second on, between them another turn is asked for. Chosen on 22
clips of eleven animated portraits (0.0035-0.0140); of eight others seven are below the first
(docs/inspection.md). Only three recordings of turning heads were at hand: 0.0150, 0.0161, 0.0458.
"""

REPAINT_FRAMES = 4
"""Least turned frames, a third of a second, that are enough to say so."""

REPAINT_STILL = 0.0030
"""The same among frames in which the head looks ahead, below which a clip without turns is a still.
Measured: 0.0020-0.0035 in waved portraits, 0.0033-0.0197 in 14 recordings."""

LIPS_TRAVEL = 0.020
"""Least way of the lips while somebody speaks, in heights of the face. Measured: up to 0.0196 in
waved portraits, whose mesh trembles; 0.026-0.091 in the recordings with sound."""

LIPS_SYNC = 0.20
"""Least correlation of the lips with the voice at the best lag. Measured: 0.59-0.79 in seven
recordings of one speaker. It proves little: the lips of one sentence with the sound of another of
the same length reach 0.5 in half of all pairs, and only a tenth stays below this limit."""

BLINK_WITHIN = 8.0
"""Seconds in which a person blinks. Measured: at least one blink in each of four recordings of 20 s
and in six of seven of 3 s. People blink 8-21 times a minute (Doughty 2001), less when they read."""

REPETITION = 0.85
"""Most correlation of the motion with itself a second or more later. Measured: up to 0.34 in all
recordings and animations; made motion that repeats three times reaches 0.92. No looped recording
was measured."""

BANDS = 0.015
"""Most difference in log brightness by which the rows of the picture change from frame to frame.
Measured: 0-0.0049 in eight recordings, up to 0.0116 in waved and 0.0140 in animated portraits,
0.026-0.035 in five recordings as a simulated screen with bands of 5 % shows them; weaker bands are
missed. Some lamps do the same, so it asks for other light and never calls a clip animated."""

SAME_PERSON, MAYBE_SAME_PERSON = 0.50, 0.60
"""Distance of dlib embeddings. Measured on 15 identities: at 0.50 no stranger is accepted and 92 %
of true pairs are; at 0.60, the limit that dlib itself publishes, a quarter percent and 98 %.
Between them a person decides. Reported to be weaker on East Asian faces."""

SPEECH = 1.0
"""Least seconds of speech: nobody reads five digits aloud in less."""

DIGITS_GAP = 0.8
"""Most log-likelihood a frame of speech by which the asked digits may fit worse than the best."""

DIGITS_EDITS = 3
"""Most edits between the asked digits and those heard best. Measured with the gap on 100 phrases of
five by four people at 8 kHz with noise 20-40 dB below: 86 % are accepted, of 400 other random
phrases 0.8 %; with a gap of 0.1 it is 51 % and none. Of 14 synthetic ones at full bandwidth all are
accepted. One wrong digit in five often passes: the challenge guards against recordings of other
challenges, not against slips of the tongue."""

CAST_SEEN = 0.25
"""Least share of the frames of a finished clip in which each of its cast is recognised. People turn
away, wear helmets and leave the frame; a quarter of a six-second clip is a second and a half."""

UNINVITED_SEEN = 0.2
"""Share of the frames in which a person outside the cast must be recognised before the clip is
refused, and at least `OTHERS` frames, because one frame is chance. Applied with the stricter
distance, `SAME_PERSON`; a face that is nearer to a cast member counts as that cast member."""

INSIGHT_SAME, INSIGHT_MAYBE = 0.60, 0.72
"""One minus the cosine of ArcFace embeddings: similarities of 0.40 and 0.28. Not measured: a strict
and a loose limit within the range that is usual for these embeddings; no pack was at hand. Check
them against a few clips before relying on a pack."""

# How these were chosen, by hand: five clips of one person of the GRID corpus are 0.08-0.30 from
# each other's means; scaled into a picture of 832 x 480 the person is found and 0.11-0.25 away
# down to a face 31 pixels wide, and not found at 20. In a studio clip, whose heads are real, the
# same person is 0.25-0.42 away from frame to frame. Two people made out of one portrait are 0.58
# apart, the drawn sample people 0.67-0.72, two unrelated people 0.76-0.78. No generated clip was
# available: generated clips are held to the limits of real ones.
