from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0005_witness_by_site'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='speech',
            index=models.Index(fields=['state', 'earliest', 'latest'], name='speech_by_days'),
        ),
    ]
