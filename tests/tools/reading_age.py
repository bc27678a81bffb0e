"""How easy texts are to read: for each file a line of JSON with its words and its school grade."""
import json
import sys

import textstat

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    grade = textstat.flesch_kincaid_grade(text)
    print(json.dumps({"words": len(text.split()), "grade": grade}))
