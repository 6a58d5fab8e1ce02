"""Random people, cameos and requests, for what must come back as it was kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.core.cameo import Cameo, CameoState, Challenge, Finding
from bot.core.clip_options import Shape
from bot.core.consent import Basis, Consent, ConsentState
from bot.core.content import ContentKind
from bot.core.grant import Grant, GrantState
from bot.core.ids import CameoId, ClipId, GrantId, PersonId, PlaceId, RequestId
from bot.core.policy import (
    Ask,
    Audience,
    NoticePolicy,
    Policy,
    ReviewPolicy,
    Visibility,
    VoicePolicy,
)
from bot.core.request import Request, RequestState, Suggestion, Withdrawal
from bot.core.review import Review, ReviewState
from bot.core.scene import ROLES, Role, Scene

NOW = datetime(2026, 5, 1, 12, 30, 15, 123456, tzinfo=UTC)
# NUL is no text to PostgreSQL; platforms and pages never let one in.
texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
moments = st.integers(-(10**6), 10**6).map(lambda seconds: NOW + timedelta(seconds=seconds))
ids = st.text("0123456789abcdef", min_size=16, max_size=16)
people = ids.map(PersonId)
kinds = st.frozensets(st.sampled_from(ContentKind))

policies = st.builds(
    Policy,
    owner=people,
    audience=st.sampled_from(Audience),
    chosen=st.frozensets(people, max_size=3),
    places=st.frozensets(ids.map(PlaceId), max_size=3),
    ask=st.sampled_from(Ask),
    review=st.sampled_from(ReviewPolicy),
    off=kinds,
    rules=st.lists(texts.filter(bool), max_size=3).map(tuple),
    visibility=st.sampled_from(Visibility),
    notices=st.sampled_from(NoticePolicy),
    voice=st.sampled_from(VoicePolicy),
)
findings = st.builds(
    Finding,
    name=texts,
    passed=st.booleans(),
    value=texts,
    limit=texts,
    span=st.none() | st.tuples(st.floats(0, 99), st.floats(0, 99)),
    advice=texts,
)
cameos = policies.flatmap(
    lambda policy: st.builds(
        Cameo,
        id=ids.map(CameoId),
        owner=st.just(policy.owner),
        challenge=st.builds(
            Challenge, digits=st.text("0123456789", max_size=5), turns=st.just(("left", "up"))
        ),
        policy=st.just(policy),
        challenged_at=moments,
        state=st.sampled_from(CameoState),
        findings=st.lists(findings, max_size=2).map(tuple),
        problem=texts,
        same_face_as=st.none() | ids.map(CameoId),
        problem_data=st.lists(st.tuples(texts, st.integers(-99, 99) | texts), max_size=2).map(
            tuple
        ),
    )
)
roles = st.lists(st.none() | st.tuples(ids.map(CameoId), people), max_size=4).map(
    lambda cast: tuple(
        Role(letter, *(member or (None, None))) for letter, member in zip(ROLES, cast, strict=False)
    )
)
scenes = st.builds(
    Scene,
    asker=people,
    place=ids.map(PlaceId),
    prompt=texts,
    cast=roles,
    look=st.just("noir"),
    seconds=st.floats(2, 15),
    shape=st.sampled_from(Shape),
    kinds=kinds,
)
consents = st.builds(
    Consent,
    owner=people,
    digest=st.text("0123456789abcdef", min_size=64, max_size=64),
    state=st.sampled_from(ConsentState),
    basis=st.none() | st.sampled_from(Basis),
    grant=st.none() | ids.map(GrantId),
    at=st.none() | moments,
)
reviews = st.builds(
    Review, owner=people, state=st.sampled_from(ReviewState), at=st.none() | moments
)
requests = st.builds(
    Request,
    id=ids.map(RequestId),
    scene=scenes,
    state=st.sampled_from(RequestState),
    consents=st.lists(consents, max_size=3, unique_by=lambda consent: consent.owner).map(tuple),
    asked_at=moments,
    expires_at=moments,
    suggestions=st.lists(st.builds(Suggestion, owner=people, prompt=texts), max_size=2).map(tuple),
    reviews=st.lists(reviews, max_size=2).map(tuple),
    clip=st.none() | st.just(ClipId("K7Q2M9XD")),
    withdrawn=st.none() | st.sampled_from(Withdrawal),
    problem=st.just("over-time"),
    missed=st.sampled_from([(), ("A",), ("B", "D")]),
    remix_of=st.none() | ids.map(RequestId),
)
grants = st.builds(
    Grant,
    id=ids.map(GrantId),
    owner=people,
    to=people,
    given_at=moments,
    expires_at=moments,
    kinds=kinds,
    places=st.none() | st.frozensets(ids.map(PlaceId), max_size=3),
    uses=st.none() | st.integers(0, 9),
    state=st.sampled_from(GrantState),
)
