"""Chinese numerals as speeches print them."""

DIGITS = {
    digit: value
    for value, digits in enumerate(
        ("〇○◯Oo零0ОоΟο", "一1壹", "二2两贰", "三3叁", "四4肆", "五5伍", "六6陆", "七7柒", "八8捌", "九9玖")
    )
    for digit in digits
}
NUMERAL = "0-9〇○◯OoОоΟο零一二三四五六七八九十百廿卅"  # for use in a regular expression's [...]
YEAR_DIGIT = "0-9〇○◯OoОоΟο零一二三四五六七八九"


def by_digits(text: str) -> int | None:
    """Return a number printed digit by digit, with any of the zeros seen on real pages, or None.

    >>> by_digits("二○一一"), by_digits("二oo九"), by_digits("2011")
    (2011, 2009, 2011)
    """
    values = [DIGITS.get(char) for char in text]
    if not values or None in values:
        return None
    return int("".join(map(str, values)))


def number(text: str) -> int | None:
    """Return a whole number below 1000 in Arabic or Chinese numerals, or None if it is none.

    >>> number("二十七"), number("廿八"), number("十"), number("一百一十五"), number("31")
    (27, 28, 10, 115, 31)
    """
    if not text:
        return None
    if not any(char in "十百廿卅" for char in text):
        return by_digits(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    hundreds, hundred, rest = text.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    if not ten:
        tens, ones = "", rest.lstrip("零〇")
    total = 0
    for digits, present, weight in (
        (hundreds, hundred, 100),
        (tens.lstrip("零〇"), ten, 10),
        (ones, ones, 1),
    ):
        if not present:
            continue
        value = DIGITS.get(digits) if digits else 1
        if value is None:
            return None
        total += value * weight
    return total
