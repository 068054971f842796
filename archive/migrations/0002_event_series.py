from django.db import migrations, models


def fill(apps, schema_editor):
    from archive.review import event_series

    events = apps.get_model('archive', 'Event').objects
    some = []
    for event in events.select_related('place').iterator(chunk_size=1000):
        event_series.set_from_name(event)
        some.append(event)
        if len(some) == 1000:
            events.bulk_update(some, ['pinyin', 'series'], batch_size=200)
            some = []
    events.bulk_update(some, ['pinyin', 'series'], batch_size=200)


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='event',
            name='pinyin',
            field=models.CharField(blank=True, editable=False, max_length=400, verbose_name='pinyin'),
        ),
        migrations.AddField(
            model_name='event',
            name='series',
            field=models.CharField(blank=True, db_index=True, editable=False, help_text='What the editions of one meeting have in common in all years and places.', max_length=200, verbose_name='series'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
