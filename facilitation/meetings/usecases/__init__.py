"""What happens when somebody asks something of a meeting."""

from facilitation.meetings.usecases import addressing, belonging, phasing, setting_up

__all__ = ["addressing", "belonging", "phasing", "setting_up"]
