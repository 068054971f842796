"""People at the desk: an editor who may do all, and staff who may do only what is named."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

PASSWORD = "a-quiet-reading-room"


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_superuser("editor", password=PASSWORD)


@pytest.fixture
def desk(editor) -> Client:
    """A browser in which the editor is logged in."""
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def staff(django_user_model):
    """Make a client of a member of staff who has only the permissions named."""

    def make(*permissions: str) -> Client:
        user = django_user_model.objects.create_user("staff", password=PASSWORD, is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
        client = Client()
        client.force_login(user)
        return client

    return make
