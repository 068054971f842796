from django.db import migrations, models


def fill(apps, schema_editor):
    from archive.review import strokes

    people = apps.get_model('archive', 'Person').objects
    some = []
    for person in people.iterator(chunk_size=1000):
        person.strokes = strokes.of_name(person.name)
        some.append(person)
        if len(some) == 1000:
            people.bulk_update(some, ['strokes'], batch_size=200)
            some = []
    people.bulk_update(some, ['strokes'], batch_size=200)


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0003_revision'),
    ]

    operations = [
        migrations.AddField(
            model_name='person',
            name='strokes',
            field=models.CharField(blank=True, editable=False, help_text='Of each character of the name, two digits; empty for a name in letters.', max_length=80, verbose_name='strokes'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
