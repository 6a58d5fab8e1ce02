"""What a clip shows: media, face, pose, speech, voice, cut-out, and the enrollment report."""
