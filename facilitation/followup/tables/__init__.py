"""How follow codes and stages are kept."""

from facilitation.followup.tables.tracking import FollowCodeRow, StageRow, stage_entry_of

__all__ = ["FollowCodeRow", "StageRow", "stage_entry_of"]
