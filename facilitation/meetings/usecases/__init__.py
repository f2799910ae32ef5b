"""What happens when somebody asks something of a meeting."""

from facilitation.meetings.usecases import addressing, phasing, setting_up

__all__ = ["addressing", "phasing", "setting_up"]
