"""The pictures of things: emoji as drawings under the light of a scene.

`gallery` is what scenes draw with; `things` says how large a thing is and how people take it.
"""
