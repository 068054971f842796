from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0004_person_strokes'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='witness',
            index=models.Index(fields=['source_site', 'speech'], name='witness_by_site'),
        ),
    ]
