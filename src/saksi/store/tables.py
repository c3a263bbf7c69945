"""The tables, as today's schema has them. docs/store.md explains each."""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", String, nullable=False))

documents = Table(
    "documents",
    metadata,
    Column("id", String, primary_key=True),
    Column("content_id", String, nullable=False, unique=True),  # of outlet, day and text: the same article is one
    Column("text_sha256", String, nullable=False, index=True),
    Column("language", String, index=True),
    Column("published", String),  # ISO 8601, local to the outlet
    Column("outlet", String),
    Column("title", Text),
    Column("url", Text),
    Column("text", Text, nullable=False),
    Column("record", Text, nullable=False),  # everything read from it but the claims, as JSON
    Column("reader", String, nullable=False),  # the saksi version that read it
    Column("added_at", String, nullable=False),  # UTC, ISO 8601
)


def _losses() -> list[Column[int]]:
    harms = ("killed", "injured", "missing", "captured", "displaced")
    return [Column(f"{harm}_{bound}", Integer) for harm in harms for bound in ("low", "best", "high")]


claims = Table(
    "claims",
    metadata,
    Column("document_id", String, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("claim_id", String, nullable=False, index=True),
    Column("position", Integer, nullable=False),  # order in the article
    Column("occurred_begin", String, index=True),
    Column("occurred_end", String),
    Column("time_precision", String),
    Column("event_type", String, index=True),
    Column("event_mode", String),
    Column("acled", String),
    Column("modality", String, nullable=False),
    Column("stance", String, nullable=False, index=True),
    Column("source_kind", String, nullable=False),
    Column("source_name", Text),
    Column("source_country", String),
    Column("about", String),
    Column("initiator", Text),  # names, joined with "; "
    Column("target", Text),
    Column("weapon", Text),
    Column("place", Text),
    Column("admin1", Text),
    Column("country", String),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("geo_precision", String),
    *_losses(),
    Column("quote", Text, nullable=False),
    Column("begin", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("actor_key", Text, nullable=False),  # names and words of the parties, folded, for searching
    Column("place_key", Text, nullable=False),
    Column("source_key", Text, nullable=False),
    Column("record", Text, nullable=False),  # the whole claim, as JSON
    PrimaryKeyConstraint("document_id", "claim_id", "position"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("document_id", String, ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    Column("claim_id", String, nullable=False),
    Column("claim_position", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("of", String, nullable=False),  # the field that these words bear out
    Column("begin", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    PrimaryKeyConstraint("document_id", "claim_position", "position"),
)

rejects = Table(
    "rejects",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("origin", Text, nullable=False),  # a file's path; "-" for standard input
    Column("line", Integer),  # of JSON lines, from 1
    Column("reason", Text, nullable=False),
    Column("excerpt", Text, nullable=False),
    Column("at", String, nullable=False),  # UTC, ISO 8601
    Index("ix_rejects_origin_line", "origin", "line"),
)
