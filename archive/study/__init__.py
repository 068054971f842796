"""What researchers do with many speeches: phrase trends, concordance, text reuse, collation of witnesses."""
