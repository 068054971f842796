from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0006_speech_by_days'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['short_name'], name='place_by_short_name'),
        ),
    ]
