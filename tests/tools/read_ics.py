"""Reads calendars as RFC 5545 says: `python read_ics.py <file.ics>…`. Prints one line of JSON a
file: its events, and what is wrong."""

import json
import sys
from datetime import date, datetime

from icalendar import Calendar


def day(event, name):
    """The day a property holds; a time of day is no day."""
    value = event.decoded(name)
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ValueError(f"{name} is no day")
    return value.isoformat()


def read(path):
    events, errors = [], []
    try:
        with open(path, "rb") as file:
            calendar = Calendar.from_ical(file.read())
        for name in ("VERSION", "PRODID"):
            if name not in calendar:
                errors.append(f"no {name}")
        for part in calendar.walk():
            errors += [f"{name}: {why}" for name, why in part.errors]
        for event in calendar.walk("VEVENT"):
            start = day(event, "DTSTART")
            # Without an end a day is a day.
            end = day(event, "DTEND") if "DTEND" in event else None
            if end is not None and end <= start:
                errors.append("an event ends before it starts")
            stamp = event.decoded("DTSTAMP").isoformat()
            uid, title = str(event["UID"]), str(event["SUMMARY"])
            events.append({"uid": uid, "start": start, "end": end, "stamp": stamp, "title": title})
        if len({event["uid"] for event in events}) < len(events):
            errors.append("a UID stands twice")
    except (KeyError, ValueError) as error:
        errors.append(f"{type(error).__name__}: {error}")
    return {"events": events, "errors": errors}


for path in sys.argv[1:]:
    print(json.dumps(read(path)))
