"""Settings of the site. What an operator may change is read by `archive.environment`, nowhere else."""

import os

import environ
from csp.constants import NONE, SELF

from archive import environment

CHECKOUT = environment.CHECKOUT
ROSTRUM = environment.read(os.environ)

DEBUG = ROSTRUM.debug
SECRET_KEY = environment.secret_key(ROSTRUM)
ALLOWED_HOSTS = list(ROSTRUM.allowed_hosts)
CSRF_TRUSTED_ORIGINS = [ROSTRUM.site_url] if ROSTRUM.site_url else []

INSTALLED_APPS = [
    "archive.admin.site.ArchiveAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "archive",
    "haystack",
    "archive.search",
    "simple_history",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "archive.pages.moved.FormerAddressMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CHECKOUT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "archive.pages.site.about",
            ],
        },
    },
]

# Dates and text

LANGUAGE_CODE = ROSTRUM.language
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [CHECKOUT / "archive" / "locale"]
TIME_ZONE = ROSTRUM.time_zone
USE_TZ = True

# The data folder

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": ROSTRUM.data_dir / "db.sqlite3",
    "OPTIONS": {
        "timeout": 20,
        # A transaction that will write takes its lock at once, so that it waits instead of failing half-way.
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;",
    },
}
DATABASES = {
    "default": environ.Env.db_url_config(ROSTRUM.database_url) if ROSTRUM.database_url else SQLITE,
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
STATICFILES_DIRS = [CHECKOUT / "static"]
STATIC_ROOT = ROSTRUM.data_dir / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Search

HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": f"archive.search.backends.{ROSTRUM.search}.Engine",
        "PATH": ROSTRUM.data_dir / "index",
    },
}
HAYSTACK_SIGNAL_PROCESSOR = "archive.search.signals.PublishedSpeeches"
# Only speeches are indexed; asking for the model in each query costs a pass over the index.
HAYSTACK_LIMIT_TO_REGISTERED_MODELS = False

# Background work

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": ["default"],
    },
}

# Uploads

DATA_UPLOAD_MAX_NUMBER_FILES = ROSTRUM.upload_files
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

# Safety

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1  # hour
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_LOCKOUT_TEMPLATE = "admin/locked.html"
AXES_CLIENT_IP_CALLABLE = "archive.visitors.address"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = SESSION_COOKIE_SAMESITE = "Lax"
if ROSTRUM.https:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    SECURE_HSTS_SECONDS = 31536000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # pysolr-era loggers of Haystack and the per-query logger of whoosh say nothing of use to an operator.
    # Django leaves it to the server to drop the body of an answer to HEAD; gunicorn would log each time.
    "loggers": {
        "axes": {"level": "WARNING"},
        "whoosh": {"level": "WARNING"},
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}
TEST_RUNNER = "django.test.runner.DiscoverRunner"
