"""From a plan to finished frames: layers, camera, compositing."""
