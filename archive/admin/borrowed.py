"""Words at the desk that are Django's or a package's own and come without Chinese, to be translated here."""

from django.utils.translation import gettext_noop as _

# Django 5.2: the admin and the rules for passwords.
DJANGO = (
    _("Model name"),
    _("Add link"),
    _("Change or view list link"),
    _("Error:"),
    _("After you’ve created a user, you’ll be able to edit more user options."),
    _("Forgotten your login credentials?"),
    _("In case you’ve forgotten, you are:"),
)
# django-axes: who tried to log in.
AXES = (
    _("Axes"),
    _("access attempt"),
    _("access attempts"),
    _("access attempt expiration"),
    _("access attempt expirations"),
    _("access failure"),
    _("access failures"),
    _("access log"),
    _("access logs"),
    _("Access Attempt"),
    _("Access lock out"),
    _("Attempt Remaining"),
    _("Attempt Time"),
    _("Clean up expired attempts"),
    _("Expires At"),
    _("Failed Logins"),
    _("Form Data"),
    _("GET Data"),
    _("HTTP Accept"),
    _("IP Address"),
    _("Locked Out"),
    _("Logout Time"),
    _("Meta Data"),
    _("Not set"),
    _("POST Data"),
    _("Path"),
    _("Session key hash (sha256)"),
    _("The time when access attempt expires and is no longer valid."),
    _("User Agent"),
    _("Username"),
)
# django-tasks: background work.
TASKS = (
    _("Tasks Database Backend"),
    _("Task Result"),
    _("Task Results"),
    _("status"),
    _("enqueued at"),
    _("started at"),
    _("finished at"),
    _("args kwargs"),
    _("priority"),
    _("task path"),
    _("worker id"),
    _("queue name"),
    _("backend name"),
    _("run after"),
    _("return value"),
    _("exception class path"),
    _("traceback"),
    _("task name"),
)
