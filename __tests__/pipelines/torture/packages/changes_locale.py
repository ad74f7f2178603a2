# status: passed
# codes: none
# neighbours: unchanged
import locale

locale.setlocale(locale.LC_ALL, "C")
