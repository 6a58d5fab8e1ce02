"""The default look: frames as they are drawn."""

from render.studio.contracts.scene import Look, SceneWords

PART = Look(
    name="natural",
    words=SceneWords(
        en=("natural", "natural look", "realistic"),
        ko=("자연스러운", "자연스럽", "내추럴"),
    ),
)
