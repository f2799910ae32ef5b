"""The first schema: every room's tables, and what the database itself refuses to change."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# What is only ever added to, and what the database says to whoever would change it.
STAYING = {
    "result": "a frozen result stays",
    "adoption": "an adopted list stays",
    "succession": "a seat that changed hands stays on record",
    "offer": "what was offered stays",
    "offer_consent": "a consent stays",
    "contribution": "a promise stays",
    "contribution_step": "a promise stays",
    "commitment": "a promise stays",
    "commitment_step": "a promise stays",
    "upkeep_entry": "what was recorded stays",
    "milestone": "what was recorded stays",
    "ledger_entry": "what stands in the ledger stays",
    "ledger_answer": "what was answered stays",
    "progress": "what was seen stays",
    "ticket": "what was sent stays",
    "ticket_step": "what was done with a ticket stays",
    "gathering": "what was planned stays",
    "gathering_change": "what was planned stays",
    "gathering_minutes": "minutes that were written stay",
    "indicator_value": "what was measured stays",
    "received_list": "what has come in stays",
    "received_answer": "what has come in stays",
}
# Of the journal only a salt may be forgotten.
SQLITE_JOURNAL = (
    """
    CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal WHEN NOT (
        NEW.salt IS NULL AND NEW.entry_id = OLD.entry_id AND NEW.chain = OLD.chain AND NEW.sequence = OLD.sequence
        AND NEW.at = OLD.at AND NEW.role = OLD.role AND NEW.actor_id = OLD.actor_id AND NEW.name = OLD.name
        AND NEW.payload = OLD.payload AND NEW.previous_hash = OLD.previous_hash AND NEW.entry_hash = OLD.entry_hash)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
)
POSTGRESQL_JOURNAL = (
    """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN RAISE EXCEPTION 'this table is append-only'; END$$
    """,
    "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    """
    CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal FOR EACH ROW
    WHEN ((NEW.entry_id, NEW.chain, NEW.sequence, NEW.at, NEW.role, NEW.actor_id, NEW.name, NEW.payload,
           NEW.previous_hash, NEW.entry_hash) IS DISTINCT FROM
          (OLD.entry_id, OLD.chain, OLD.sequence, OLD.at, OLD.role, OLD.actor_id, OLD.name, OLD.payload,
           OLD.previous_hash, OLD.entry_hash) OR NEW.salt IS NOT NULL)
    EXECUTE FUNCTION refuse_change()
    """,
)


def upgrade() -> None:
    """Make all tables, then the triggers."""
    _create_tables()
    _create_tables_of_what_is_signed()
    _create_consent_tables()
    _create_delegations()
    _create_tables_of_two_tracks()
    _create_partners()
    _create_commitments()
    _create_unready_reasons()
    _create_what_follows()
    _create_ledger()
    _create_tickets()
    _create_gatherings()
    _create_evaluation()
    _create_upkeep_log()
    _create_memory()
    _create_cascade()
    _refuse_changes(is_sqlite=op.get_bind().dialect.name == "sqlite")


def _refuse_changes(*, is_sqlite: bool) -> None:
    for statement in SQLITE_JOURNAL if is_sqlite else POSTGRESQL_JOURNAL:
        op.get_bind().exec_driver_sql(statement)
    for table, why in STAYING.items():
        for change in ("DELETE", "UPDATE"):
            refusal = (
                f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
                if is_sqlite
                else "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            )
            op.get_bind().exec_driver_sql(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} {refusal}"
            )


def _create_tables() -> None:
    _create_meetings()
    op.create_table(
        "agenda",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column(
            "phase",
            sa.Enum(
                "preparation",
                "registration",
                "opening",
                "presentation",
                "aspirations",
                "discussion",
                "voting",
                "plenary",
                "adoption",
                "finished",
                name="phase",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("planned_minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint("planned_minutes >= 0", name=op.f("ck_agenda_minutes")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_agenda_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "phase", name=op.f("pk_agenda")),
    )
    op.create_table(
        "ceiling",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("source_code", sa.String(length=10), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount_rupiah BETWEEN 1 AND 99999999999999", name=op.f("ck_ceiling_amount")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_ceiling_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "source_code", name=op.f("pk_ceiling")),
        sa.UniqueConstraint("meeting_id", "position", name=op.f("uq_ceiling_meeting_id_position")),
    )
    op.create_table(
        "hamlet",
        sa.Column("hamlet_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("residents", sa.Integer(), nullable=True),
        sa.CheckConstraint("residents >= 1", name=op.f("ck_hamlet_residents")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_hamlet_meeting_id")),
        sa.PrimaryKeyConstraint("hamlet_id", name=op.f("pk_hamlet")),
        sa.UniqueConstraint("meeting_id", "hamlet_id", name=op.f("uq_hamlet_meeting_id_hamlet_id")),
        sa.UniqueConstraint("meeting_id", "name", name=op.f("uq_hamlet_meeting_id_name")),
        sa.UniqueConstraint("meeting_id", "position", name=op.f("uq_hamlet_meeting_id_position")),
    )
    op.create_table(
        "meeting_staff",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "stranger",
                "resident",
                "facilitator",
                "minute_taker",
                "chair",
                "official",
                "observer",
                "operator",
                name="role",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.CheckConstraint(
            "role IN ('facilitator', 'minute_taker', 'chair', 'official', 'observer')",
            name=op.f("ck_meeting_staff_role"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_meeting_staff_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_meeting_staff_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", "staff_id", name=op.f("pk_meeting_staff")),
    )
    op.create_table(
        "missing_unsur",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("unsur_code", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_missing_unsur_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "unsur_code", name=op.f("pk_missing_unsur")),
    )
    op.create_table(
        "phase_visit",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "phase",
            sa.Enum(
                "preparation",
                "registration",
                "opening",
                "presentation",
                "aspirations",
                "discussion",
                "voting",
                "plenary",
                "adoption",
                "finished",
                name="phase",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_phase_visit_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "sequence", name=op.f("pk_phase_visit")),
    )
    op.create_table(
        "postponement",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("new_day", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint("(minutes IS NULL) <> (new_day IS NULL)", name=op.f("ck_postponement_one_of_two")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_postponement_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "sequence", name=op.f("pk_postponement")),
    )
    op.create_table(
        "proposal",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("cost_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("source_code", sa.String(length=10), nullable=False),
        sa.Column("activity_code", sa.String(length=10), nullable=False),
        sa.Column("activity_name", sa.String(length=200), nullable=False),
        sa.Column("carried_out", sa.String(length=200), nullable=False),
        sa.Column("executor", sa.String(length=200), nullable=False),
        sa.Column(
            "mode",
            sa.Enum(
                "self_managed",
                "between_villages",
                "third_party",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column(
            "responsible",
            sa.Enum(
                "village",
                "subdistrict",
                "agency",
                "partner",
                name="responsible",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("responsible_name", sa.String(length=200), nullable=False),
        sa.Column("jobs", sa.Integer(), nullable=True),
        sa.Column("investment_rupiah", sa.BigInteger(), nullable=True),
        sa.Column("visitors", sa.Integer(), nullable=True),
        sa.Column("rpjm_entry", sa.String(length=200), nullable=False),
        sa.Column(
            "state",
            sa.Enum("listed", "parked", "merged", name="state", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("merged_into_id", sa.String(length=20), nullable=True),
        sa.Column("joined_id", sa.String(length=20), nullable=True),
        sa.Column("split_from_id", sa.String(length=20), nullable=True),
        sa.Column(
            "proposing_group",
            sa.Enum(
                "women",
                "disability",
                "poor",
                "children",
                "elderly",
                "other",
                name="proposing_group",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column(
            "origin",
            sa.Enum(
                "residents",
                "government",
                "programme",
                name="origin",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "level",
            sa.Enum(
                "national", "province", "regency", name="level", native_enum=False, create_constraint=True, length=20
            ),
            nullable=True,
        ),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("hamlet_id", sa.String(length=20), nullable=True),
        sa.Column("submission_id", sa.String(length=64), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("volume_thousandths", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(length=30), nullable=False),
        sa.Column("men", sa.Integer(), nullable=True),
        sa.Column("women", sa.Integer(), nullable=True),
        sa.Column("poor", sa.Integer(), nullable=True),
        sa.Column("topic_code", sa.String(length=30), nullable=False),
        sa.Column("sdg_code", sa.String(length=10), nullable=False),
        sa.Column(
            "matter",
            sa.Enum(
                "development",
                "public_service",
                "order_and_law",
                "economy",
                "environment",
                name="matter",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.CheckConstraint("(state = 'merged') = (merged_into_id IS NOT NULL)", name=op.f("ck_proposal_merged")),
        sa.CheckConstraint("(state = 'parked') = (reason <> '')", name=op.f("ck_proposal_reason")),
        sa.CheckConstraint(
            "(origin = 'programme') = (level IS NOT NULL) AND (origin = 'programme') = (owner <> '')",
            name=op.f("ck_proposal_provenance"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "hamlet_id"],
            ["hamlet.meeting_id", "hamlet.hamlet_id"],
            name=op.f("fk_proposal_meeting_id_hamlet_id"),
        ),
        sa.CheckConstraint("source_code <> ''", name=op.f("ck_proposal_source")),
        sa.CheckConstraint("(merged_into_id IS NULL) = (joined_id IS NULL)", name=op.f("ck_proposal_joined")),
        sa.CheckConstraint("cost_rupiah BETWEEN 1 AND 99999999999999", name=op.f("ck_proposal_cost")),
        sa.CheckConstraint("jobs BETWEEN 0 AND 1000000", name=op.f("ck_proposal_jobs")),
        sa.CheckConstraint("investment_rupiah BETWEEN 1 AND 99999999999999", name=op.f("ck_proposal_investment")),
        sa.CheckConstraint("visitors BETWEEN 0 AND 1000000", name=op.f("ck_proposal_visitors")),
        sa.CheckConstraint(
            "men BETWEEN 0 AND 1000000 AND women BETWEEN 0 AND 1000000 AND poor BETWEEN 0 AND 1000000",
            name=op.f("ck_proposal_beneficiaries"),
        ),
        sa.CheckConstraint(
            "merged_into_id <> proposal_id AND joined_id <> proposal_id", name=op.f("ck_proposal_not_itself")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_proposal_number")),
        sa.CheckConstraint("volume_thousandths BETWEEN 1 AND 999999999000", name=op.f("ck_proposal_volume")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "joined_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_proposal_meeting_id_joined_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "merged_into_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_proposal_meeting_id_merged_into_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "split_from_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_proposal_meeting_id_split_from_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_proposal_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_proposal")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_proposal_meeting_id_number")),
        sa.UniqueConstraint("meeting_id", "proposal_id", name=op.f("uq_proposal_meeting_id_proposal_id")),
        sa.UniqueConstraint("meeting_id", "submission_id", name=op.f("uq_proposal_meeting_id_submission_id")),
    )
    _create_links()
    op.create_table(
        "round",
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum(
                "proposals",
                "practice",
                "motion",
                "delegation",
                name="purpose",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum("drawn", "open", "closed", name="state", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("seed", sa.String(length=200), nullable=False),
        sa.Column(
            "method",
            sa.Enum(
                "approval",
                "knapsack",
                "points",
                "scores",
                "ranking",
                name="method",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("votes_per_ballot", sa.Integer(), nullable=False),
        sa.Column(
            "tally_visibility",
            sa.Enum("hidden", "live", name="visibility", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("funding", sa.Text(), nullable=False),
        sa.Column("criteria_percent", sa.Integer(), nullable=False),
        sa.Column("ratings", sa.Text(), nullable=False),
        sa.Column("terms_digest", sa.String(length=64), nullable=False),
        sa.Column("ceilings", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entitled", sa.Integer(), nullable=True),
        sa.Column("turnout", sa.Integer(), nullable=True),
        sa.CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name=op.f("ck_round_closed")),
        sa.CheckConstraint("(state = 'drawn') = (opened_at IS NULL)", name=op.f("ck_round_opened")),
        sa.CheckConstraint("purpose <> 'motion' OR state <> 'drawn'", name=op.f("ck_round_motion")),
        sa.CheckConstraint(
            "purpose <> 'delegation' OR (state <> 'drawn' AND NOT is_open AND tally_visibility = 'hidden')",
            name=op.f("ck_round_delegation"),
        ),
        sa.CheckConstraint("purpose <> 'practice' OR state = 'open'", name=op.f("ck_round_practice")),
        sa.CheckConstraint("criteria_percent BETWEEN 0 AND 100", name=op.f("ck_round_criteria_percent")),
        sa.CheckConstraint("turnout <= entitled", name=op.f("ck_round_turnout")),
        sa.CheckConstraint("votes_per_ballot >= 1", name=op.f("ck_round_votes")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_round_meeting_id")),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_round")),
        sa.UniqueConstraint("meeting_id", "round_id", name=op.f("uq_round_meeting_id_round_id")),
        sa.UniqueConstraint("meeting_id", "purpose", "sequence", name=op.f("uq_round_meeting_id_purpose_sequence")),
    )
    op.create_index(
        "uq_round_unfinished",
        "round",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("state <> 'closed'"),
        postgresql_where=sa.text("state <> 'closed'"),
    )
    op.create_table(
        "staff_session",
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_staff_session_staff_id")),
        sa.PrimaryKeyConstraint("token_digest", name=op.f("pk_staff_session")),
    )
    op.create_table(
        "candidate",
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("ballot_number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("cost_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("partners_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("source_code", sa.String(length=10), nullable=False),
        sa.Column("topic_code", sa.String(length=30), nullable=False),
        sa.Column("hamlets", sa.Text(), nullable=False),
        sa.Column(
            "proposing_group",
            sa.Enum(
                "women",
                "disability",
                "poor",
                "children",
                "elderly",
                "other",
                name="proposing_group",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.CheckConstraint("ballot_number >= 1", name=op.f("ck_candidate_ballot_number")),
        sa.CheckConstraint("partners_rupiah BETWEEN 0 AND cost_rupiah", name=op.f("ck_candidate_partners")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "round_id"],
            ["round.meeting_id", "round.round_id"],
            name=op.f("fk_candidate_meeting_id_round_id"),
        ),
        sa.PrimaryKeyConstraint("round_id", "proposal_id", name=op.f("pk_candidate")),
        sa.UniqueConstraint("round_id", "ballot_number", name=op.f("uq_candidate_round_id_ballot_number")),
    )
    op.create_table(
        "counted_ballot",
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("ballot_id", sa.String(length=20), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.round_id"], name=op.f("fk_counted_ballot_round_id")),
        sa.PrimaryKeyConstraint("round_id", "ballot_id", name=op.f("pk_counted_ballot")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "criteria",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column(
            "scheme",
            sa.Enum("musrenbang", "usg", "custom", name="scheme", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("weights", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_criteria_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_criteria")),
    )
    op.create_table(
        "motion",
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("wording", sa.String(length=200), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column("proposal_number", sa.Integer(), nullable=True),
        sa.Column("proposal_title", sa.String(length=200), nullable=False),
        sa.Column("programme_id", sa.String(length=20), nullable=True),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.CheckConstraint("(proposal_id IS NULL) = (proposal_number IS NULL)", name=op.f("ck_motion_proposal")),
        sa.CheckConstraint("(programme_id IS NULL) = (goals = '[]')", name=op.f("ck_motion_goals")),
        sa.CheckConstraint("programme_id IS NULL OR proposal_id IS NULL", name=op.f("ck_motion_about")),
        sa.CheckConstraint("wording <> ''", name=op.f("ck_motion_wording")),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.programme_id"], name=op.f("fk_motion_programme_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_motion_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "round_id"],
            ["round.meeting_id", "round.round_id"],
            name=op.f("fk_motion_meeting_id_round_id"),
        ),
        sa.PrimaryKeyConstraint("round_id", name=op.f("pk_motion")),
    )
    op.create_index(op.f("ix_motion_programme_id"), "motion", ["programme_id"], unique=False)
    op.create_index(
        "uq_motion_shown",
        "motion",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("is_shown = 1"),
        postgresql_where=sa.text("is_shown"),
    )
    op.create_table(
        "rater",
        sa.Column("rater_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["criteria.meeting_id"], name=op.f("fk_rater_meeting_id")),
        sa.PrimaryKeyConstraint("rater_id", name=op.f("pk_rater")),
        sa.UniqueConstraint("meeting_id", "name", name=op.f("uq_rater_meeting_id_name")),
        sa.UniqueConstraint("meeting_id", "rater_id", name=op.f("uq_rater_meeting_id_rater_id")),
    )
    op.create_table(
        "rating",
        sa.Column("rater_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.CheckConstraint("sheet <> ''", name=op.f("ck_rating_sheet")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "rater_id"],
            ["rater.meeting_id", "rater.rater_id"],
            name=op.f("fk_rating_meeting_id_rater_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_rating_meeting_id_proposal_id"),
        ),
        sa.PrimaryKeyConstraint("rater_id", "proposal_id", name=op.f("pk_rating")),
    )
    op.create_table(
        "dialogue_change",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_dialogue_change_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_dialogue_change_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_dialogue_change")),
        sa.UniqueConstraint("meeting_id", "revision", name=op.f("uq_dialogue_change_meeting_id_revision")),
    )
    op.create_table(
        "invitee",
        sa.Column("invitee_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "gender",
            sa.Enum("L", "P", name="gender", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("hamlet_name", sa.String(length=200), nullable=False),
        sa.Column("hamlet_id", sa.String(length=20), nullable=True),
        sa.Column("rt", sa.String(length=3), nullable=False),
        sa.Column("rw", sa.String(length=3), nullable=False),
        sa.Column("unsur_code", sa.String(length=40), nullable=False),
        sa.Column("jabatan", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "hamlet_id"],
            ["hamlet.meeting_id", "hamlet.hamlet_id"],
            name=op.f("fk_invitee_meeting_id_hamlet_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_invitee_meeting_id")),
        sa.PrimaryKeyConstraint("invitee_id", name=op.f("pk_invitee")),
        sa.UniqueConstraint("meeting_id", "invitee_id", name=op.f("uq_invitee_meeting_id_invitee_id")),
    )
    op.create_table(
        "result",
        sa.Column("result_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("checksum", sa.String(length=64), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version >= 1", name=op.f("ck_result_version")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "round_id"],
            ["round.meeting_id", "round.round_id"],
            name=op.f("fk_result_meeting_id_round_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_result_meeting_id")),
        sa.PrimaryKeyConstraint("result_id", name=op.f("pk_result")),
        sa.UniqueConstraint("meeting_id", "version", name=op.f("uq_result_meeting_id_version")),
    )
    op.create_table(
        "spotlight",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_spotlight_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_spotlight_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_spotlight")),
    )
    op.create_table(
        "submission",
        sa.Column("submission_digest", sa.String(length=64), nullable=False),
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("voting_right_id", sa.String(length=20), nullable=True),
        sa.Column("receipt", sa.String(length=9), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.round_id"], name=op.f("fk_submission_round_id")),
        sa.PrimaryKeyConstraint("submission_digest", name=op.f("pk_submission")),
        info={"is_scrubbed": True},
        sqlite_with_rowid=False,
    )
    op.create_table(
        "participant",
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("device_digest", sa.String(length=64), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "gender",
            sa.Enum("L", "P", name="gender", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("hamlet_id", sa.String(length=20), nullable=True),
        sa.Column(
            "age_group",
            sa.Enum(
                "child",
                "youth",
                "adult",
                "elder",
                "unsaid",
                name="age_group",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("rt", sa.String(length=3), nullable=False),
        sa.Column("rw", sa.String(length=3), nullable=False),
        sa.Column("unsur_code", sa.String(length=40), nullable=False),
        sa.Column("needs", sa.Text(), nullable=False),
        sa.Column("is_from_desk", sa.Boolean(), nullable=False),
        sa.Column("invitee_id", sa.String(length=20), nullable=True),
        sa.Column("namesake_id", sa.String(length=20), nullable=True),
        sa.Column("return_number", sa.Integer(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("came_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (name <> '' AND gender IS NOT NULL AND hamlet_id IS NOT NULL)",
            name=op.f("ck_participant_here_or_gone"),
        ),
        sa.CheckConstraint("device_digest <> ''", name=op.f("ck_participant_device")),
        sa.CheckConstraint(
            "withdrawn_at IS NULL OR (device_digest IS NULL AND invitee_id IS NULL AND age_group = 'unsaid' AND rt = '' AND rw = '' AND unsur_code = '' AND needs = '[]' AND namesake_id IS NULL)",
            name=op.f("ck_participant_nothing_left"),
        ),
        sa.CheckConstraint(
            "device_digest IS NOT NULL OR is_from_desk OR withdrawn_at IS NOT NULL",
            name=op.f("ck_participant_known_by"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "hamlet_id"],
            ["hamlet.meeting_id", "hamlet.hamlet_id"],
            name=op.f("fk_participant_meeting_id_hamlet_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "invitee_id"],
            ["invitee.meeting_id", "invitee.invitee_id"],
            name=op.f("fk_participant_meeting_id_invitee_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "namesake_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_participant_meeting_id_namesake_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_participant_meeting_id")),
        sa.PrimaryKeyConstraint("participant_id", name=op.f("pk_participant")),
        sa.UniqueConstraint("meeting_id", "device_digest", name=op.f("uq_participant_meeting_id_device_digest")),
        sa.UniqueConstraint("meeting_id", "invitee_id", name=op.f("uq_participant_meeting_id_invitee_id")),
        sa.UniqueConstraint("meeting_id", "participant_id", name=op.f("uq_participant_meeting_id_participant_id")),
    )
    op.create_table(
        "waiting_phone",
        sa.Column("waiting_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column("device_digest", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_waiting_phone_meeting_id_participant_id"),
        ),
        sa.PrimaryKeyConstraint("waiting_id", name=op.f("pk_waiting_phone")),
        sa.UniqueConstraint("meeting_id", "device_digest", name=op.f("uq_waiting_phone_meeting_id_device_digest")),
    )
    op.create_table(
        "argument",
        sa.Column("argument_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column(
            "side",
            sa.Enum("for", "against", name="side", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hidden_reason", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_argument_meeting_id_participant_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_argument_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_argument_meeting_id")),
        sa.PrimaryKeyConstraint("argument_id", name=op.f("pk_argument")),
        sa.UniqueConstraint(
            "proposal_id", "participant_id", "side", name=op.f("uq_argument_proposal_id_participant_id_side")
        ),
    )
    op.create_table(
        "aspiration",
        sa.Column("aspiration_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column("hamlet_id", sa.String(length=20), nullable=False),
        sa.Column("rt", sa.String(length=8), nullable=False),
        sa.Column("rw", sa.String(length=8), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("hope", sa.Text(), nullable=False),
        sa.Column("activity", sa.Text(), nullable=False),
        sa.Column("importance", sa.Text(), nullable=False),
        sa.Column("local_potential", sa.Text(), nullable=False),
        sa.Column("cost_rupiah", sa.BigInteger(), nullable=True),
        sa.Column("aim_id", sa.String(length=20), nullable=True),
        sa.Column("photo_digest", sa.String(length=64), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "parked",
                "adopted",
                "withdrawn",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("volume_thousandths", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(length=30), nullable=False),
        sa.Column("men", sa.Integer(), nullable=True),
        sa.Column("women", sa.Integer(), nullable=True),
        sa.Column("poor", sa.Integer(), nullable=True),
        sa.Column("topic_code", sa.String(length=30), nullable=False),
        sa.Column("sdg_code", sa.String(length=10), nullable=False),
        sa.Column(
            "matter",
            sa.Enum(
                "development",
                "public_service",
                "order_and_law",
                "economy",
                "environment",
                name="matter",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.CheckConstraint("(state = 'parked') = (reason <> '')", name=op.f("ck_aspiration_reason")),
        sa.CheckConstraint(
            "state = 'withdrawn' OR (state = 'adopted') = (proposal_id IS NOT NULL)", name=op.f("ck_aspiration_adopted")
        ),
        sa.CheckConstraint("cost_rupiah BETWEEN 1 AND 99999999999999", name=op.f("ck_aspiration_cost")),
        sa.CheckConstraint(
            "men BETWEEN 0 AND 1000000 AND women BETWEEN 0 AND 1000000 AND poor BETWEEN 0 AND 1000000",
            name=op.f("ck_aspiration_beneficiaries"),
        ),
        sa.CheckConstraint("volume_thousandths BETWEEN 1 AND 999999999000", name=op.f("ck_aspiration_volume")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "hamlet_id"],
            ["hamlet.meeting_id", "hamlet.hamlet_id"],
            name=op.f("fk_aspiration_meeting_id_hamlet_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_aspiration_meeting_id_participant_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_aspiration_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_aspiration_meeting_id")),
        sa.ForeignKeyConstraint(["aim_id"], ["aim.aim_id"], name=op.f("fk_aspiration_aim_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("aspiration_id", name=op.f("pk_aspiration")),
        sa.UniqueConstraint("meeting_id", "aspiration_id", name=op.f("uq_aspiration_meeting_id_aspiration_id")),
        sa.UniqueConstraint("meeting_id", "sequence", name=op.f("uq_aspiration_meeting_id_sequence")),
        sa.UniqueConstraint("meeting_id", "submission_id", name=op.f("uq_aspiration_meeting_id_submission_id")),
    )
    op.create_index(
        op.f("ix_aspiration_meeting_id_aspiration_participant_id"),
        "aspiration",
        ["meeting_id", "participant_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_aspiration_meeting_id_aspiration_photo_digest"),
        "aspiration",
        ["meeting_id", "photo_digest"],
        unique=False,
    )
    op.create_table(
        "question",
        sa.Column("question_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hidden_reason", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_question_meeting_id_participant_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_question_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_question_meeting_id")),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_question")),
        sa.UniqueConstraint("meeting_id", "question_id", name=op.f("uq_question_meeting_id_question_id")),
        sa.UniqueConstraint("meeting_id", "sequence", name=op.f("uq_question_meeting_id_sequence")),
        sa.UniqueConstraint("participant_id", "submission_id", name=op.f("uq_question_participant_id_submission_id")),
    )
    op.create_index(op.f("ix_question_proposal_id"), "question", ["proposal_id"], unique=False)
    op.create_table(
        "support",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("supported_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_support_meeting_id_participant_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_support_meeting_id_proposal_id"),
        ),
        sa.PrimaryKeyConstraint("proposal_id", "participant_id", name=op.f("pk_support")),
    )
    op.create_index(op.f("ix_support_meeting_id"), "support", ["meeting_id"], unique=False)
    op.create_table(
        "voting_right",
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("voting_right_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_voting_right_meeting_id_participant_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "round_id"],
            ["round.meeting_id", "round.round_id"],
            name=op.f("fk_voting_right_meeting_id_round_id"),
        ),
        sa.PrimaryKeyConstraint("round_id", "voting_right_id", name=op.f("pk_voting_right")),
        sa.UniqueConstraint("round_id", "participant_id", name=op.f("uq_voting_right_round_id_participant_id")),
        info={"is_scrubbed": True},
        sqlite_with_rowid=False,
    )
    op.create_table(
        "answer",
        sa.Column("answer_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("question_id", sa.String(length=20), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "stranger",
                "resident",
                "facilitator",
                "minute_taker",
                "chair",
                "official",
                "observer",
                "operator",
                name="role",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("office", sa.String(length=200), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hidden_reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "role IN ('facilitator', 'minute_taker', 'chair', 'official')", name=op.f("ck_answer_answerer")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "question_id"],
            ["question.meeting_id", "question.question_id"],
            name=op.f("fk_answer_meeting_id_question_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_answer_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_answer_staff_id")),
        sa.PrimaryKeyConstraint("answer_id", name=op.f("pk_answer")),
        sa.UniqueConstraint("question_id", "staff_id", name=op.f("uq_answer_question_id_staff_id")),
    )
    op.create_table(
        "ballot",
        sa.Column("round_id", sa.String(length=20), nullable=False),
        sa.Column("voting_right_id", sa.String(length=20), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("nonce", sa.String(length=40), nullable=False),
        sa.Column("is_committed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_ballot_revision")),
        sa.ForeignKeyConstraint(
            ["round_id", "voting_right_id"],
            ["voting_right.round_id", "voting_right.voting_right_id"],
            name=op.f("fk_ballot_round_id_voting_right_id"),
        ),
        sa.PrimaryKeyConstraint("round_id", "voting_right_id", name=op.f("pk_ballot")),
        info={"is_scrubbed": True},
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_ballot_uncommitted",
        "ballot",
        ["is_committed"],
        unique=False,
        sqlite_where=sa.text("is_committed = 0"),
        postgresql_where=sa.text("NOT is_committed"),
    )
    op.create_table(
        "history",
        sa.Column("history_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("aspiration_id", sa.String(length=20), nullable=True),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("actor_id", sa.String(length=20), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.CheckConstraint("(aspiration_id IS NULL) <> (proposal_id IS NULL)", name=op.f("ck_history_one")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "aspiration_id"],
            ["aspiration.meeting_id", "aspiration.aspiration_id"],
            name=op.f("fk_history_meeting_id_aspiration_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_history_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_history_meeting_id")),
        sa.PrimaryKeyConstraint("history_id", name=op.f("pk_history")),
    )
    op.create_index(
        op.f("ix_history_meeting_id_history_proposal_id"), "history", ["meeting_id", "proposal_id"], unique=False
    )
    op.create_table(
        "adoption",
        sa.Column("adoption_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("checksum", sa.String(length=64), nullable=False),
        sa.Column("adopted_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("version >= 1", name=op.f("ck_adoption_version")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_adoption_meeting_id")),
        sa.PrimaryKeyConstraint("adoption_id", name=op.f("pk_adoption")),
        sa.UniqueConstraint("meeting_id", "version", name=op.f("uq_adoption_meeting_id_version")),
    )
    op.create_table(
        "confirmation",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "stranger",
                "resident",
                "facilitator",
                "minute_taker",
                "chair",
                "official",
                "observer",
                "operator",
                name="role",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_confirmation_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_confirmation_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_confirmation")),
    )
    op.create_table(
        "correction",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_correction_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_correction_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_correction")),
    )
    op.create_table(
        "minutes_closing",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_minutes_closing_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_minutes_closing_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_minutes_closing")),
    )
    op.create_table(
        "minutes_entry",
        sa.Column("minutes_entry_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), nullable=False),
        sa.Column(
            "phase",
            sa.Enum(
                "preparation",
                "registration",
                "opening",
                "presentation",
                "aspirations",
                "discussion",
                "voting",
                "plenary",
                "adoption",
                "finished",
                name="phase",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("point", sa.Text(), nullable=False),
        sa.Column("speaker", sa.String(length=200), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("due", sa.String(length=200), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_minutes_entry_revision")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_minutes_entry_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_minutes_entry_staff_id")),
        sa.PrimaryKeyConstraint("minutes_entry_id", name=op.f("pk_minutes_entry")),
        sa.UniqueConstraint("meeting_id", "sequence", name=op.f("uq_minutes_entry_meeting_id_sequence")),
        sa.UniqueConstraint(
            "meeting_id", "staff_id", "submission_id", name=op.f("uq_minutes_entry_meeting_id_staff_id_submission_id")
        ),
    )
    op.create_table(
        "decision",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "agreed",
                "reserve",
                "forwarded",
                "not_accommodated",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "decided_by",
            sa.Enum(
                "consensus",
                "open_vote",
                "secret_vote",
                name="decided_by",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("dissent", sa.Text(), nullable=False),
        sa.Column("source_code", sa.String(length=10), nullable=False),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=False),
        sa.Column(
            "way_out",
            sa.Enum(
                "reduced",
                "phased",
                "combined",
                "partner",
                "self_help",
                name="way_out",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column(
            "mode",
            sa.Enum(
                "self_managed",
                "between_villages",
                "third_party",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("executor", sa.String(length=200), nullable=False),
        sa.Column("carried_out", sa.String(length=200), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("agency", sa.String(length=200), nullable=False),
        sa.Column("later", sa.Text(), nullable=False),
        sa.Column("combined_with", sa.String(length=20), nullable=False),
        sa.Column("contributor", sa.String(length=200), nullable=False),
        sa.Column("contributed_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("taken_back_rupiah", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("(outcome = 'agreed') = (amount_rupiah > 0)", name=op.f("ck_decision_amount")),
        sa.CheckConstraint("(outcome = 'agreed') = (source_code <> '')", name=op.f("ck_decision_source")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_decision_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_decision_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_decision")),
    )
    op.create_index(op.f("ix_decision_meeting_id"), "decision", ["meeting_id"], unique=False)


def _create_tables_of_what_is_signed() -> None:
    op.create_table(
        "record_head",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("begins", sa.String(length=5), nullable=False),
        sa.Column("ends", sa.String(length=5), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_record_head_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_record_head")),
    )
    op.create_table(
        "signed_scan",
        sa.Column("scan_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "record",
                "attendance",
                "other",
                name="part",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "media",
            sa.Enum("pdf", "jpg", name="media", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("attached_by", sa.String(length=200), nullable=False),
        sa.Column("attached_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_by", sa.String(length=200), nullable=False),
        sa.Column("withdrawn_because", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("size_bytes > 0", name=op.f("ck_signed_scan_size")),
        sa.CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_because = '')", name=op.f("ck_signed_scan_withdrawn")),
        sa.CheckConstraint("withdrawn_at IS NULL OR NOT is_public", name=op.f("ck_signed_scan_public")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "version"],
            ["adoption.meeting_id", "adoption.version"],
            name=op.f("fk_signed_scan_meeting_id_version"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_signed_scan_meeting_id")),
        sa.PrimaryKeyConstraint("scan_id", name=op.f("pk_signed_scan")),
    )
    op.create_index(
        "uq_signed_scan_in_force",
        "signed_scan",
        ["meeting_id", "version", "digest"],
        unique=True,
        sqlite_where=sa.text("withdrawn_at IS NULL"),
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )


def _create_consent_tables() -> None:
    op.create_table(
        "consent_check",
        sa.Column("check_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("read_answer_id", sa.String(length=20), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(closed_at IS NULL) = (present IS NULL)", name=op.f("ck_consent_check_present")),
        sa.CheckConstraint("is_shown OR closed_at IS NOT NULL", name=op.f("ck_consent_check_open_is_shown")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_consent_check_meeting_id")),
        sa.PrimaryKeyConstraint("check_id", name=op.f("pk_consent_check")),
        sa.UniqueConstraint("meeting_id", "check_id", name=op.f("uq_consent_check_meeting_id_check_id")),
        sa.UniqueConstraint("meeting_id", "sequence", name=op.f("uq_consent_check_meeting_id_sequence")),
    )
    op.create_index(
        "uq_consent_check_shown",
        "consent_check",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("is_shown = 1"),
        postgresql_where=sa.text("is_shown"),
    )
    op.create_table(
        "consent_subject",
        sa.Column("check_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "agreed",
                "reserve",
                "forwarded",
                "not_accommodated",
                name="asked",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("source_code", sa.String(length=10), nullable=False),
        sa.Column(
            "found_outcome",
            sa.Enum(
                "agreed",
                "reserve",
                "forwarded",
                "not_accommodated",
                name="found",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("found_amount_rupiah", sa.BigInteger(), nullable=True),
        sa.Column("found_source_code", sa.String(length=10), nullable=True),
        sa.CheckConstraint("(outcome = 'agreed') = (amount_rupiah > 0)", name=op.f("ck_consent_subject_amount")),
        sa.CheckConstraint("(outcome = 'agreed') = (source_code <> '')", name=op.f("ck_consent_subject_source")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "check_id"],
            ["consent_check.meeting_id", "consent_check.check_id"],
            name=op.f("fk_consent_subject_meeting_id_check_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_consent_subject_meeting_id_proposal_id"),
        ),
        sa.PrimaryKeyConstraint("check_id", "proposal_id", name=op.f("pk_consent_subject")),
    )
    op.create_table(
        "consent_answer",
        sa.Column("answer_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("check_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "consent",
                "note",
                "objection",
                name="consent_kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column(
            "handling",
            sa.Enum(
                "withdrawn",
                "accepted",
                "kept",
                name="handling",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("handled", sa.Text(), nullable=False),
        sa.CheckConstraint("(handling IS NULL) = (handled = '')", name=op.f("ck_consent_answer_handled")),
        sa.CheckConstraint("(kind = 'consent') = (words = '')", name=op.f("ck_consent_answer_words")),
        sa.CheckConstraint("handling IS NULL OR kind = 'objection'", name=op.f("ck_consent_answer_handled_kind")),
        sa.ForeignKeyConstraint(
            ["check_id", "proposal_id"],
            ["consent_subject.check_id", "consent_subject.proposal_id"],
            name=op.f("fk_consent_answer_check_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "check_id"],
            ["consent_check.meeting_id", "consent_check.check_id"],
            name=op.f("fk_consent_answer_meeting_id_check_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_consent_answer_meeting_id_participant_id"),
        ),
        sa.PrimaryKeyConstraint("answer_id", name=op.f("pk_consent_answer")),
        sa.UniqueConstraint("check_id", "participant_id", name=op.f("uq_consent_answer_check_id_participant_id")),
        info={"is_scrubbed": True},
        sqlite_with_rowid=False,
    )
    op.create_table(
        "consent_message",
        sa.Column("message_digest", sa.String(length=64), nullable=False),
        sa.Column("check_id", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["check_id"], ["consent_check.check_id"], name=op.f("fk_consent_message_check_id")),
        sa.PrimaryKeyConstraint("message_digest", name=op.f("pk_consent_message")),
        info={"is_scrubbed": True},
        sqlite_with_rowid=False,
    )


def _create_delegations() -> None:
    op.create_table(
        "delegation",
        sa.Column("delegation_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("women_percent", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("round_id", sa.String(length=20), nullable=True),
        sa.Column("exception", sa.String(length=200), nullable=False),
        sa.Column("acceptance", sa.String(length=200), nullable=False),
        sa.Column("is_final", sa.Boolean(), nullable=False),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.CheckConstraint("round_id IS NOT NULL OR NOT (is_shown OR is_final)", name=op.f("ck_delegation_voted_on")),
        sa.CheckConstraint("seats >= 1", name=op.f("ck_delegation_seats")),
        sa.CheckConstraint("women_percent BETWEEN 0 AND 100", name=op.f("ck_delegation_women_percent")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_delegation_meeting_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "round_id"],
            ["round.meeting_id", "round.round_id"],
            name=op.f("fk_delegation_meeting_id_round_id"),
        ),
        sa.PrimaryKeyConstraint("delegation_id", name=op.f("pk_delegation")),
        sa.UniqueConstraint("meeting_id", "delegation_id", name=op.f("uq_delegation_meeting_id_delegation_id")),
        sa.UniqueConstraint("meeting_id", "sequence", name=op.f("uq_delegation_meeting_id_sequence")),
        sa.UniqueConstraint("round_id", name=op.f("uq_delegation_round_id")),
    )
    op.create_index(
        "uq_delegation_nomination",
        "delegation",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("round_id IS NULL"),
        postgresql_where=sa.text("round_id IS NULL"),
    )
    op.create_index(
        "uq_delegation_shown",
        "delegation",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("is_shown = 1"),
        postgresql_where=sa.text("is_shown"),
    )
    op.create_table(
        "nominee",
        sa.Column("nominee_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("delegation_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "gender",
            sa.Enum("L", "P", name="gender", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("hamlet", sa.String(length=200), nullable=False),
        sa.Column("body", sa.String(length=200), nullable=False),
        sa.Column("salt", sa.String(length=40), nullable=False),
        sa.Column("is_self", sa.Boolean(), nullable=False),
        sa.Column("nominated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(name = '') = (salt = '')", name=op.f("ck_nominee_seal")),
        sa.CheckConstraint("name <> '' OR participant_id IS NULL", name=op.f("ck_nominee_erased")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "delegation_id"],
            ["delegation.meeting_id", "delegation.delegation_id"],
            name=op.f("fk_nominee_meeting_id_delegation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_nominee_meeting_id_participant_id"),
        ),
        sa.PrimaryKeyConstraint("nominee_id", name=op.f("pk_nominee")),
        sa.UniqueConstraint("delegation_id", "nominee_id", name=op.f("uq_nominee_delegation_id_nominee_id")),
        sa.UniqueConstraint("delegation_id", "participant_id", name=op.f("uq_nominee_delegation_id_participant_id")),
    )
    op.create_table(
        "succession",
        sa.Column("delegation_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("gone_nominee_id", sa.String(length=20), nullable=False),
        sa.Column("successor_nominee_id", sa.String(length=20), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_succession_reason")),
        sa.ForeignKeyConstraint(
            ["delegation_id", "gone_nominee_id"],
            ["nominee.delegation_id", "nominee.nominee_id"],
            name=op.f("fk_succession_delegation_id_gone_nominee_id"),
        ),
        sa.ForeignKeyConstraint(
            ["delegation_id", "successor_nominee_id"],
            ["nominee.delegation_id", "nominee.nominee_id"],
            name=op.f("fk_succession_delegation_id_successor_nominee_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "delegation_id"],
            ["delegation.meeting_id", "delegation.delegation_id"],
            name=op.f("fk_succession_meeting_id_delegation_id"),
        ),
        sa.PrimaryKeyConstraint("delegation_id", "sequence", name=op.f("pk_succession")),
        sa.UniqueConstraint(
            "delegation_id", "gone_nominee_id", name=op.f("uq_succession_delegation_id_gone_nominee_id")
        ),
    )


def _create_tables_of_two_tracks() -> None:
    op.create_table(
        "government_order",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_government_order_revision")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_government_order_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_government_order_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_government_order")),
    )
    op.create_table(
        "government_rank",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.CheckConstraint("rank >= 1", name=op.f("ck_government_rank_rank")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_government_rank_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_government_rank_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_government_rank")),
        sa.UniqueConstraint("meeting_id", "rank", name=op.f("uq_government_rank_meeting_id_rank")),
    )
    op.create_table(
        "negotiation",
        sa.Column("negotiation_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("mediator_id", sa.String(length=20), nullable=True),
        sa.Column("mediator", sa.String(length=200), nullable=False),
        sa.Column("opened_by", sa.String(length=20), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=True),
        sa.Column(
            "settlement",
            sa.Enum(
                "consensus",
                "vote",
                "postponed",
                name="settlement",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "settlement IS NULL OR settlement = 'consensus' OR reason <> ''", name=op.f("ck_negotiation_reason")
        ),
        sa.CheckConstraint(
            "(is_open IS NULL) = (settlement IS NOT NULL) AND (is_open IS NULL) = (closed_at IS NOT NULL)",
            name=op.f("ck_negotiation_ended"),
        ),
        sa.CheckConstraint("is_open", name=op.f("ck_negotiation_open")),
        sa.ForeignKeyConstraint(["mediator_id"], ["staff.staff_id"], name=op.f("fk_negotiation_mediator_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_negotiation_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_negotiation_meeting_id")),
        sa.ForeignKeyConstraint(["opened_by"], ["staff.staff_id"], name=op.f("fk_negotiation_opened_by")),
        sa.PrimaryKeyConstraint("negotiation_id", name=op.f("pk_negotiation")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_negotiation_meeting_id_number")),
        sa.UniqueConstraint("proposal_id", "is_open", name=op.f("uq_negotiation_proposal_id_is_open")),
    )
    op.create_table(
        "offer",
        sa.Column("negotiation_id", sa.String(length=20), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "party",
            sa.Enum(
                "residents", "government", "partner", name="party", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("partner", sa.String(length=200), nullable=False),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=True),
        sa.Column("source_code", sa.String(length=10), nullable=False),
        sa.Column(
            "way_out",
            sa.Enum(
                "reduced",
                "phased",
                "combined",
                "partner",
                "self_help",
                name="way_out",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("round >= 1", name=op.f("ck_offer_round")),
        sa.ForeignKeyConstraint(
            ["negotiation_id"], ["negotiation.negotiation_id"], name=op.f("fk_offer_negotiation_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_offer_staff_id")),
        sa.PrimaryKeyConstraint("negotiation_id", "round", name=op.f("pk_offer")),
    )
    op.create_table(
        "offer_consent",
        sa.Column("negotiation_id", sa.String(length=20), nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "party",
            sa.Enum(
                "residents", "government", "partner", name="party", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("party <> 'partner'", name=op.f("ck_offer_consent_consenting")),
        sa.ForeignKeyConstraint(
            ["negotiation_id", "round"],
            ["offer.negotiation_id", "offer.round"],
            name=op.f("fk_offer_consent_negotiation_id_round"),
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_offer_consent_staff_id")),
        sa.PrimaryKeyConstraint("negotiation_id", "round", "party", name=op.f("pk_offer_consent")),
    )


def _create_partners() -> None:
    op.create_table(
        "partner",
        sa.Column("partner_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_key", sa.String(length=200), nullable=False),
        sa.Column(
            "sector",
            sa.Enum(
                "government",
                "business",
                "nonprofit",
                "residents",
                name="sector",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "village",
                "agency",
                "company",
                "cooperative",
                "village_enterprise",
                "ngo",
                "foundation",
                "university",
                "bkm",
                "community_group",
                "other",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("expertise", sa.Text(), nullable=False),
        sa.Column("resources", sa.Text(), nullable=False),
        sa.Column("may_mediate", sa.Boolean(), nullable=False),
        sa.Column("contact", sa.String(length=200), nullable=False),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("NOT may_mediate OR sector = 'nonprofit'", name=op.f("ck_partner_mediator")),
        sa.CheckConstraint("retired_at IS NULL OR contact = ''", name=op.f("ck_partner_forgotten")),
        sa.PrimaryKeyConstraint("partner_id", name=op.f("pk_partner")),
        sa.UniqueConstraint("name_key", name=op.f("uq_partner_name_key")),
    )
    op.create_table(
        "help_call",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_help_call_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_help_call")),
    )
    op.create_table(
        "contribution",
        sa.Column("contribution_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("partner_id", sa.String(length=20), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "funds",
                "carries_out",
                "supplies",
                "advises",
                "maintains",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "money",
                "labour",
                "land",
                "material",
                "expertise",
                "equipment",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("valuation", sa.String(length=200), nullable=False),
        sa.Column("benefit", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.CheckConstraint("kind <> 'money' OR amount_rupiah > 0", name=op.f("ck_contribution_money")),
        sa.CheckConstraint(
            "kind = 'money' OR amount_rupiah = 0 OR valuation <> ''", name=op.f("ck_contribution_valuation")
        ),
        sa.CheckConstraint("amount_rupiah BETWEEN 0 AND 99999999999999", name=op.f("ck_contribution_amount")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_contribution_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_contribution_meeting_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.partner_id"], name=op.f("fk_contribution_partner_id")),
        sa.PrimaryKeyConstraint("contribution_id", name=op.f("pk_contribution")),
        sa.UniqueConstraint("meeting_id", "sequence", name=op.f("uq_contribution_meeting_id_sequence")),
        sa.UniqueConstraint("meeting_id", "submission_id", name=op.f("uq_contribution_meeting_id_submission_id")),
    )
    op.create_index(
        op.f("ix_contribution_meeting_id_contribution_proposal_id"),
        "contribution",
        ["meeting_id", "proposal_id"],
        unique=False,
    )
    op.create_index(op.f("ix_contribution_partner_id"), "contribution", ["partner_id"], unique=False)
    op.create_table(
        "partnership",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("is_partnership", sa.Boolean(), nullable=False),
        sa.Column(
            "stated_form",
            sa.Enum(
                "government_business",
                "civil_business",
                "civil_nonprofit",
                "government_nonprofit",
                "government_community",
                "multi_party",
                name="stated_form",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=True,
        ),
        sa.Column("afterwards", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_partnership_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_partnership_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_partnership")),
    )
    op.create_index(op.f("ix_partnership_meeting_id"), "partnership", ["meeting_id"], unique=False)
    op.create_table(
        "contribution_step",
        sa.Column("contribution_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pledged",
                "confirmed",
                "delivered",
                "withdrawn",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_role",
            sa.Enum(
                "stranger",
                "resident",
                "facilitator",
                "minute_taker",
                "chair",
                "official",
                "observer",
                "operator",
                name="role",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("actor_id", sa.String(length=20), nullable=False),
        sa.CheckConstraint("state <> 'withdrawn' OR note <> ''", name=op.f("ck_contribution_step_reason")),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.contribution_id"], name=op.f("fk_contribution_step_contribution_id")
        ),
        sa.PrimaryKeyConstraint("contribution_id", "sequence", name=op.f("pk_contribution_step")),
    )
    op.create_table(
        "partner_present",
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("partner_id", sa.String(length=20), nullable=False),
        sa.Column("mediates", sa.Boolean(), nullable=False),
        sa.Column("has_declined", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_partner_present_meeting_id_participant_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_partner_present_meeting_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.partner_id"], name=op.f("fk_partner_present_partner_id")),
        sa.PrimaryKeyConstraint("participant_id", name=op.f("pk_partner_present")),
    )
    op.create_index(op.f("ix_partner_present_meeting_id"), "partner_present", ["meeting_id"], unique=False)
    op.create_table(
        "partner_declined",
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column("partner_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_partner_declined_meeting_id_participant_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_partner_declined_meeting_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.partner_id"], name=op.f("fk_partner_declined_partner_id")),
        sa.PrimaryKeyConstraint("participant_id", "partner_id", name=op.f("pk_partner_declined")),
    )
    op.create_index(op.f("ix_partner_declined_meeting_id"), "partner_declined", ["meeting_id"], unique=False)


def _create_meetings() -> None:
    op.create_table(
        "chosen_address",
        sa.Column("chosen_address_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.CheckConstraint("chosen_address_id = 1", name=op.f("ck_chosen_address_only")),
        sa.PrimaryKeyConstraint("chosen_address_id", name=op.f("pk_chosen_address")),
    )
    op.create_table(
        "journal",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("chain", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("actor_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("entry_hash", sa.String(length=64), nullable=False),
        sa.Column("salt", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_journal")),
        sa.UniqueConstraint("chain", "sequence", name=op.f("uq_journal_chain_sequence")),
    )
    op.create_table(
        "staff",
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("username", sa.String(length=200), nullable=False),
        sa.Column("display_name", sa.String(length=200), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("is_first", sa.Boolean(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("is_first", name=op.f("ck_staff_first")),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_staff")),
        sa.UniqueConstraint("is_first", name=op.f("uq_staff_is_first")),
        sa.UniqueConstraint("username", name=op.f("uq_staff_username")),
    )
    op.create_table(
        "programme",
        sa.Column("programme_id", sa.String(length=20), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "community_government",
                "three_parties",
                "district_civil_society",
                "other",
                name="programme_kind",
                native_enum=False,
                create_constraint=True,
                length=30,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("area", sa.String(length=200), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=False),
        sa.Column("last_year", sa.Integer(), nullable=False),
        sa.Column("vision", sa.Text(), nullable=False),
        sa.Column("principles", sa.Text(), nullable=False),
        sa.Column("plan_first_year", sa.Integer(), nullable=False),
        sa.Column("plan_years", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.String(length=20), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("first_year <= last_year", name=op.f("ck_programme_period")),
        sa.CheckConstraint("(plan_first_year = 0) = (plan_years = 0)", name=op.f("ck_programme_plan")),
        sa.ForeignKeyConstraint(["created_by"], ["staff.staff_id"], name=op.f("fk_programme_created_by")),
        sa.PrimaryKeyConstraint("programme_id", name=op.f("pk_programme")),
    )
    op.create_table(
        "aim",
        sa.Column("aim_id", sa.String(length=20), nullable=False),
        sa.Column("programme_id", sa.String(length=20), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("goal", "mission", name="aim_kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("retired_reason", sa.String(length=200), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_aim_position")),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.programme_id"], name=op.f("fk_aim_programme_id")),
        sa.PrimaryKeyConstraint("aim_id", name=op.f("pk_aim")),
        sa.UniqueConstraint("programme_id", "aim_id", name=op.f("uq_aim_programme_id_aim_id")),
    )
    op.create_table(
        "meeting",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "hamlet",
                "village",
                "ward",
                "subdistrict",
                "district",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("meets_on", sa.Date(), nullable=False),
        sa.Column("village", sa.String(length=200), nullable=False),
        sa.Column("subdistrict", sa.String(length=200), nullable=False),
        sa.Column("district", sa.String(length=200), nullable=False),
        sa.Column("province", sa.String(length=200), nullable=False),
        sa.Column("plan_year_village", sa.Integer(), nullable=False),
        sa.Column("plan_year_district", sa.Integer(), nullable=False),
        sa.Column("votes_per_ballot", sa.Integer(), nullable=False),
        sa.Column(
            "tally_visibility",
            sa.Enum("hidden", "live", name="visibility", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("hides_authors", sa.Boolean(), nullable=False),
        sa.Column("collects_early", sa.Boolean(), nullable=False),
        sa.Column("quorum_numerator", sa.Integer(), nullable=False),
        sa.Column("quorum_denominator", sa.Integer(), nullable=False),
        sa.Column("legal_basis", sa.Text(), nullable=False),
        sa.Column("head_name", sa.String(length=200), nullable=False),
        sa.Column("team_name", sa.String(length=200), nullable=False),
        sa.Column("wifi_name", sa.String(length=200), nullable=False),
        sa.Column("wifi_password", sa.String(length=200), nullable=False),
        sa.Column("earlier_meeting_id", sa.String(length=20), nullable=True),
        sa.Column("earlier_lines", sa.Text(), nullable=False),
        sa.Column("programme_id", sa.String(length=20), nullable=True),
        sa.Column("logo_digest", sa.String(length=64), nullable=False),
        sa.Column(
            "phase",
            sa.Enum(
                "preparation",
                "registration",
                "opening",
                "presentation",
                "aspirations",
                "discussion",
                "voting",
                "plenary",
                "adoption",
                "finished",
                name="phase",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column(
            "pause_kind",
            sa.Enum("break", "prayer", name="pause_kind", native_enum=False, create_constraint=True, length=20),
            nullable=True,
        ),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(pause_kind IS NULL) = (paused_until IS NULL)", name=op.f("ck_meeting_pause")),
        sa.CheckConstraint("earlier_meeting_id IS NULL OR earlier_lines = '[]'", name=op.f("ck_meeting_earlier")),
        sa.CheckConstraint("length(code) = 6", name=op.f("ck_meeting_code")),
        sa.CheckConstraint("quorum_numerator BETWEEN 1 AND quorum_denominator", name=op.f("ck_meeting_quorum")),
        sa.CheckConstraint("votes_per_ballot BETWEEN 1 AND 20", name=op.f("ck_meeting_votes")),
        sa.ForeignKeyConstraint(
            ["earlier_meeting_id"], ["meeting.meeting_id"], name=op.f("fk_meeting_earlier_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.programme_id"], name=op.f("fk_meeting_programme_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("code", name=op.f("uq_meeting_code")),
    )
    op.create_index(op.f("ix_meeting_programme_id"), "meeting", ["programme_id"], unique=False)


def _create_links() -> None:
    op.create_table(
        "proposal_aim",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("aim_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["aim_id"], ["aim.aim_id"], name=op.f("fk_proposal_aim_aim_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_proposal_aim_meeting_id_proposal_id"),
        ),
        sa.PrimaryKeyConstraint("proposal_id", "aim_id", name=op.f("pk_proposal_aim")),
    )
    op.create_index(op.f("ix_proposal_aim_aim_id"), "proposal_aim", ["aim_id"], unique=False)
    op.create_index(op.f("ix_proposal_aim_meeting_id"), "proposal_aim", ["meeting_id"], unique=False)
    op.create_table(
        "proposal_year",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount_rupiah BETWEEN 0 AND 99999999999999", name=op.f("ck_proposal_year_amount")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_proposal_year_meeting_id_proposal_id"),
        ),
        sa.PrimaryKeyConstraint("proposal_id", "year", name=op.f("pk_proposal_year")),
    )
    op.create_index(op.f("ix_proposal_year_meeting_id"), "proposal_year", ["meeting_id"], unique=False)


def _create_what_follows() -> None:
    op.create_table(
        "follow_code",
        sa.Column("code", sa.String(length=11), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("aspiration_id", sa.String(length=20), nullable=True),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.CheckConstraint("(aspiration_id IS NULL) <> (proposal_id IS NULL)", name=op.f("ck_follow_code_one")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "aspiration_id"],
            ["aspiration.meeting_id", "aspiration.aspiration_id"],
            name=op.f("fk_follow_code_meeting_id_aspiration_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_follow_code_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_follow_code_meeting_id")),
        sa.PrimaryKeyConstraint("code", "meeting_id", name=op.f("pk_follow_code")),
        sa.UniqueConstraint("meeting_id", "aspiration_id", name=op.f("uq_follow_code_meeting_id_aspiration_id")),
        sa.UniqueConstraint("meeting_id", "proposal_id", name=op.f("uq_follow_code_meeting_id_proposal_id")),
    )
    op.create_table(
        "milestone",
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "village",
                "subdistrict",
                "agency",
                "district",
                "budgeted",
                "under_way",
                "finished",
                "postponed",
                "declined",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("officer", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_milestone_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_milestone_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_milestone_staff_id")),
        sa.PrimaryKeyConstraint("milestone_id", name=op.f("pk_milestone")),
    )
    op.create_index(
        op.f("ix_milestone_meeting_id_milestone_proposal_id"), "milestone", ["meeting_id", "proposal_id"], unique=False
    )


def _create_memory() -> None:
    op.create_table(
        "earlier_asking",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("from_proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("from_meeting_id", sa.String(length=20), nullable=False),
        sa.Column(
            "came_by",
            sa.Enum("again", "upward", name="came_by", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("meeting_name", sa.String(length=200), nullable=False),
        sa.Column("village", sa.String(length=200), nullable=False),
        sa.Column("meets_on", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_earlier_asking_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_earlier_asking_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", "from_proposal_id", name=op.f("pk_earlier_asking")),
        sa.UniqueConstraint(
            "meeting_id",
            "from_meeting_id",
            "from_proposal_id",
            name=op.f("uq_earlier_asking_meeting_id_from_meeting_id_from_proposal_id"),
        ),
    )
    op.create_index(
        op.f("ix_earlier_asking_meeting_id_earlier_asking_proposal_id"),
        "earlier_asking",
        ["meeting_id", "proposal_id"],
        unique=False,
    )


def _create_cascade() -> None:
    op.create_table(
        "known_sender",
        sa.Column("public_key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("known_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_known_sender_staff_id")),
        sa.PrimaryKeyConstraint("public_key", name=op.f("pk_known_sender")),
    )
    _create_received(
        "received_list",
        "list_id",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.UniqueConstraint(
            "meeting_id",
            "from_meeting_id",
            "version",
            name=op.f("uq_received_list_meeting_id_from_meeting_id_version"),
        ),
    )
    _create_received(
        "received_answer",
        "answer_id",
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint(
            "meeting_id",
            "from_meeting_id",
            "issued_at",
            name=op.f("uq_received_answer_meeting_id_from_meeting_id_issued_at"),
        ),
    )


def _create_received(table: str, key: str, order: sa.schema.SchemaItem, once: sa.UniqueConstraint) -> None:
    op.create_table(
        table,
        sa.Column(key, sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("from_meeting_id", sa.String(length=20), nullable=False),
        order,
        sa.Column("public_key", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f(f"fk_{table}_meeting_id")),
        sa.ForeignKeyConstraint(["public_key"], ["known_sender.public_key"], name=op.f(f"fk_{table}_public_key")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f(f"fk_{table}_staff_id")),
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
        once,
    )


def _create_commitments() -> None:
    op.create_table(
        "commitment",
        sa.Column("commitment_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column(
            "party",
            sa.Enum(
                "residents", "government", "partner", name="party", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column("partner_id", sa.String(length=20), nullable=True),
        sa.Column("what", sa.String(length=200), nullable=False),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("volume", sa.String(length=200), nullable=False),
        sa.Column("in_charge", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.CheckConstraint("(party = 'partner') = (partner_id IS NOT NULL)", name=op.f("ck_commitment_partner")),
        sa.CheckConstraint("amount_rupiah > 0 OR volume <> ''", name=op.f("ck_commitment_measure")),
        sa.CheckConstraint("amount_rupiah BETWEEN 0 AND 99999999999999", name=op.f("ck_commitment_amount")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_commitment_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_commitment_meeting_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.partner_id"], name=op.f("fk_commitment_partner_id")),
        sa.PrimaryKeyConstraint("commitment_id", name=op.f("pk_commitment")),
        sa.UniqueConstraint("meeting_id", "submission_id", name=op.f("uq_commitment_meeting_id_submission_id")),
    )
    op.create_index(op.f("ix_commitment_partner_id"), "commitment", ["partner_id"], unique=False)
    op.create_table(
        "commitment_step",
        sa.Column("commitment_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "promised",
                "kept",
                "not_kept",
                "withdrawn",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("photo_digest", sa.String(length=64), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_role",
            sa.Enum(
                "stranger",
                "resident",
                "facilitator",
                "minute_taker",
                "chair",
                "official",
                "observer",
                "operator",
                name="role",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("actor_id", sa.String(length=20), nullable=False),
        sa.CheckConstraint("state = 'promised' OR note <> ''", name=op.f("ck_commitment_step_evidence")),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitment.commitment_id"], name=op.f("fk_commitment_step_commitment_id")
        ),
        sa.PrimaryKeyConstraint("commitment_id", "sequence", name=op.f("pk_commitment_step")),
    )
    op.create_table(
        "upkeep_plan",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("caretaker", sa.String(length=200), nullable=False),
        sa.Column("swadaya", sa.String(length=200), nullable=False),
        sa.Column("swadaya_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("every_months", sa.Integer(), nullable=True),
        sa.CheckConstraint("every_months BETWEEN 1 AND 120", name=op.f("ck_upkeep_plan_months")),
        sa.CheckConstraint("swadaya_rupiah BETWEEN 0 AND 99999999999999", name=op.f("ck_upkeep_plan_swadaya")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_upkeep_plan_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_upkeep_plan_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_upkeep_plan")),
    )
    op.create_index(op.f("ix_upkeep_plan_meeting_id"), "upkeep_plan", ["meeting_id"], unique=False)


def _create_unready_reasons() -> None:
    op.create_table(
        "unready_reason",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_unready_reason_reason")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_unready_reason_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_unready_reason_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", name=op.f("pk_unready_reason")),
    )
    op.create_index(op.f("ix_unready_reason_meeting_id"), "unready_reason", ["meeting_id"], unique=False)


def _create_upkeep_log() -> None:
    op.create_table(
        "upkeep_entry",
        sa.Column("upkeep_entry_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("work", sa.String(length=200), nullable=False),
        sa.Column("cost_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("done_by", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("photo_digest", sa.String(length=64), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("cost_rupiah BETWEEN 0 AND 99999999999999", name=op.f("ck_upkeep_entry_cost")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_upkeep_entry_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_upkeep_entry_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_upkeep_entry_staff_id")),
        sa.PrimaryKeyConstraint("upkeep_entry_id", name=op.f("pk_upkeep_entry")),
    )
    op.create_index(
        op.f("ix_upkeep_entry_meeting_id_upkeep_entry_proposal_id"),
        "upkeep_entry",
        ["meeting_id", "proposal_id"],
        unique=False,
    )


def _create_tickets() -> None:
    op.create_table(
        "ticket",
        sa.Column("ticket_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=11), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "input", "complaint", "obstacle", name="kind", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'obstacle') = (staff_id IS NOT NULL)", name=op.f("ck_ticket_mediated")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_ticket_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_ticket_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_ticket_staff_id")),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_ticket")),
        sa.UniqueConstraint("code", name=op.f("uq_ticket_code")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_ticket_meeting_id_number")),
        sa.UniqueConstraint("meeting_id", "submission_id", name=op.f("uq_ticket_meeting_id_submission_id")),
    )
    op.create_table(
        "ticket_sender",
        sa.Column("ticket_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.ticket_id"], name=op.f("fk_ticket_sender_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_ticket_sender")),
    )
    op.create_table(
        "ticket_step",
        sa.Column("ticket_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "published",
                "replied",
                "withheld",
                "noted",
                "closed",
                "withdrawn",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("office", sa.String(length=200), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "stranger",
                "resident",
                "facilitator",
                "minute_taker",
                "chair",
                "official",
                "observer",
                "operator",
                name="role",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("staff_id", sa.String(length=20), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'withheld') = (reason <> '')", name=op.f("ck_ticket_step_reason")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_ticket_step_staff_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.ticket_id"], name=op.f("fk_ticket_step_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "sequence", name=op.f("pk_ticket_step")),
    )


def _create_gatherings() -> None:
    op.create_table(
        "gathering",
        sa.Column("gathering_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("agenda", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_gathering_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_gathering_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_gathering_staff_id")),
        sa.PrimaryKeyConstraint("gathering_id", name=op.f("pk_gathering")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_gathering_meeting_id_number")),
        sa.UniqueConstraint(
            "meeting_id", "submission_id", "planned_on", name=op.f("uq_gathering_meeting_id_submission_id_planned_on")
        ),
    )
    op.create_table(
        "gathering_change",
        sa.Column("gathering_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "kind",
            sa.Enum("moved", "cancelled", name="kind", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'moved') = (to_on IS NOT NULL)", name=op.f("ck_gathering_change_day")),
        sa.ForeignKeyConstraint(
            ["gathering_id"], ["gathering.gathering_id"], name=op.f("fk_gathering_change_gathering_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_gathering_change_staff_id")),
        sa.PrimaryKeyConstraint("gathering_id", "sequence", name=op.f("pk_gathering_change")),
    )
    op.create_table(
        "gathering_minutes",
        sa.Column("gathering_id", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("men", sa.Integer(), nullable=False),
        sa.Column("women", sa.Integer(), nullable=False),
        sa.Column("parties", sa.Text(), nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("resolutions", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("men >= 0 AND women >= 0", name=op.f("ck_gathering_minutes_people")),
        sa.ForeignKeyConstraint(
            ["gathering_id"], ["gathering.gathering_id"], name=op.f("fk_gathering_minutes_gathering_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_gathering_minutes_staff_id")),
        sa.PrimaryKeyConstraint("gathering_id", "version", name=op.f("pk_gathering_minutes")),
    )


def _create_evaluation() -> None:
    op.create_table(
        "indicator",
        sa.Column("indicator_id", sa.String(length=20), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=True),
        sa.Column("aim_id", sa.String(length=20), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("unit", sa.String(length=30), nullable=False),
        sa.Column(
            "theme",
            sa.Enum(
                "health",
                "education",
                "infrastructure",
                "environment",
                "economy",
                "equality",
                "service",
                "other",
                name="theme",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("baseline_thousandths", sa.BigInteger(), nullable=False),
        sa.Column("target_thousandths", sa.BigInteger(), nullable=False),
        sa.Column("given_up_because", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("baseline_thousandths <> target_thousandths", name=op.f("ck_indicator_way")),
        sa.CheckConstraint("proposal_id IS NULL OR aim_id IS NULL", name=op.f("ck_indicator_subject")),
        sa.ForeignKeyConstraint(["aim_id"], ["aim.aim_id"], name=op.f("fk_indicator_aim_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_indicator_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_indicator_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_indicator_staff_id")),
        sa.PrimaryKeyConstraint("indicator_id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_indicator_meeting_id_number")),
    )
    op.create_table(
        "proposal_review",
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("reviewer", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("took_part", sa.Boolean(), nullable=False),
        sa.Column("fit", sa.Integer(), nullable=False),
        sa.Column("usefulness", sa.Integer(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("fit BETWEEN 1 AND 5", name=op.f("ck_proposal_review_fit")),
        sa.CheckConstraint("usefulness BETWEEN 1 AND 5", name=op.f("ck_proposal_review_usefulness")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_proposal_review_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_proposal_review_meeting_id")),
        sa.PrimaryKeyConstraint("proposal_id", "reviewer", name=op.f("pk_proposal_review")),
    )
    op.create_table(
        "indicator_value",
        sa.Column("indicator_id", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("measured_on", sa.Date(), nullable=False),
        sa.Column("thousandths", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.indicator_id"], name=op.f("fk_indicator_value_indicator_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_indicator_value_staff_id")),
        sa.PrimaryKeyConstraint("indicator_id", "sequence", name=op.f("pk_indicator_value")),
    )
    op.create_table(
        "meeting_review",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("participant_id", sa.String(length=20), nullable=False),
        sa.Column(
            "question",
            sa.Enum(
                "informed",
                "heard",
                "fair",
                "time",
                "again",
                name="question",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.CheckConstraint("score BETWEEN 1 AND 5", name=op.f("ck_meeting_review_score")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "participant_id"],
            ["participant.meeting_id", "participant.participant_id"],
            name=op.f("fk_meeting_review_meeting_id_participant_id"),
        ),
        sa.PrimaryKeyConstraint("meeting_id", "participant_id", "question", name=op.f("pk_meeting_review")),
    )


def _create_ledger() -> None:
    op.create_table(
        "ledger_entry",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column(
            "movement",
            sa.Enum("received", "spent", name="movement", native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column("source_code", sa.String(length=10), nullable=False),
        sa.Column("partner_id", sa.String(length=20), nullable=True),
        sa.Column("amount_rupiah", sa.BigInteger(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("purpose", sa.String(length=200), nullable=False),
        sa.Column("counterparty", sa.String(length=200), nullable=False),
        sa.Column("voucher_digest", sa.String(length=64), nullable=False),
        sa.Column("voucher_media", sa.String(length=5), nullable=False),
        sa.Column("reverses", sa.Integer(), nullable=True),
        sa.Column("contribution_id", sa.String(length=20), nullable=True),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(source_code = '') = (partner_id IS NOT NULL)", name=op.f("ck_ledger_entry_payer")),
        sa.CheckConstraint(
            "contribution_id IS NULL OR (movement = 'received' AND partner_id IS NOT NULL)",
            name=op.f("ck_ledger_entry_contribution"),
        ),
        sa.CheckConstraint(
            "(reverses IS NULL AND amount_rupiah BETWEEN 1 AND 99999999999999) OR "
            "(reverses IS NOT NULL AND amount_rupiah BETWEEN -99999999999999 AND -1)",
            name=op.f("ck_ledger_entry_amount"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_ledger_entry_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id", "reverses"],
            ["ledger_entry.meeting_id", "ledger_entry.number"],
            name=op.f("fk_ledger_entry_meeting_id_reverses"),
        ),
        sa.ForeignKeyConstraint(
            ["contribution_id"], ["contribution.contribution_id"], name=op.f("fk_ledger_entry_contribution_id")
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_ledger_entry_meeting_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.partner_id"], name=op.f("fk_ledger_entry_partner_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_ledger_entry_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", "number", name=op.f("pk_ledger_entry")),
        sa.UniqueConstraint("meeting_id", "reverses", name=op.f("uq_ledger_entry_meeting_id_reverses")),
        sa.UniqueConstraint("meeting_id", "submission_id", name=op.f("uq_ledger_entry_meeting_id_submission_id")),
    )
    op.create_index(
        op.f("ix_ledger_entry_meeting_id_ledger_entry_proposal_id"), "ledger_entry", ["meeting_id", "proposal_id"]
    )
    _create_progress()
    _create_ledger_questions()


def _create_progress() -> None:
    op.create_table(
        "progress",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("proposal_id", sa.String(length=20), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_progress_percent")),
        sa.ForeignKeyConstraint(
            ["meeting_id", "proposal_id"],
            ["proposal.meeting_id", "proposal.proposal_id"],
            name=op.f("fk_progress_meeting_id_proposal_id"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_progress_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_progress_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", "number", name=op.f("pk_progress")),
    )
    op.create_index(op.f("ix_progress_meeting_id_progress_proposal_id"), "progress", ["meeting_id", "proposal_id"])
    op.create_table(
        "progress_photo",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "number"],
            ["progress.meeting_id", "progress.number"],
            name=op.f("fk_progress_photo_meeting_id_number"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_progress_photo_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "number", name=op.f("pk_progress_photo")),
    )


def _create_ledger_questions() -> None:
    op.create_table(
        "ledger_question",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry_number", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.String(length=64), nullable=False),
        sa.Column("is_flag", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withheld_reason", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "entry_number"],
            ["ledger_entry.meeting_id", "ledger_entry.number"],
            name=op.f("fk_ledger_question_meeting_id_entry_number"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_ledger_question_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", "number", name=op.f("pk_ledger_question")),
        sa.UniqueConstraint("meeting_id", "submission_id", name=op.f("uq_ledger_question_meeting_id_submission_id")),
    )
    op.create_index(
        op.f("ix_ledger_question_meeting_id_ledger_question_entry_number"),
        "ledger_question",
        ["meeting_id", "entry_number"],
    )
    op.create_table(
        "ledger_answer",
        sa.Column("meeting_id", sa.String(length=20), nullable=False),
        sa.Column("question_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sequence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "stranger",
                "resident",
                "facilitator",
                "minute_taker",
                "chair",
                "official",
                "observer",
                "operator",
                name="role",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.String(length=20), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id", "question_number"],
            ["ledger_question.meeting_id", "ledger_question.number"],
            name=op.f("fk_ledger_answer_meeting_id_question_number"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.meeting_id"], name=op.f("fk_ledger_answer_meeting_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_ledger_answer_staff_id")),
        sa.PrimaryKeyConstraint("meeting_id", "question_number", "sequence", name=op.f("pk_ledger_answer")),
    )
