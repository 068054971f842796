import doctest
import importlib
import pkgutil

import pytest

import archive.ingest

MODULES = sorted(module.name for module in pkgutil.walk_packages(archive.ingest.__path__, "archive.ingest."))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_its_docstrings_hold(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
