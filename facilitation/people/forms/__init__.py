"""Joining, coming back, own data, accounts, a meeting's staff, the invited list and the desk."""

from facilitation.people.forms.accounts import SetUpForm, SignInForm
from facilitation.people.forms.desk import DeskForm, PostponementForm, UnsurForm
from facilitation.people.forms.invited import InvitedForm
from facilitation.people.forms.person import JoinForm, OwnDataForm
from facilitation.people.forms.returning import ReturnForm
from facilitation.people.forms.staff import AddColleagueForm, AddStaffForm, RoleForm

__all__ = [
    "AddColleagueForm",
    "AddStaffForm",
    "DeskForm",
    "InvitedForm",
    "JoinForm",
    "OwnDataForm",
    "PostponementForm",
    "ReturnForm",
    "RoleForm",
    "SetUpForm",
    "SignInForm",
    "UnsurForm",
]
