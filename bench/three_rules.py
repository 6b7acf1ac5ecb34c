"""The three rules of compare.ts with pandas and openpyxl: prints how many rows break each."""

import sys

import pandas

log = pandas.read_excel(sys.argv[1], sheet_name="Ärendelogg", header=2)
day = pandas.Timestamp("2018-03-01")
late = (log["Redovisas senast"] < day) & log["Redovisat"].isna() & (log["Status"] != "Avslutad")
undated = log["Beslut"].notna() & log["Beslutsdatum"].isna()
unfollowed = (log["Uppföljning: när"] < day) & log["Uppföljt"].isna()
print(int(late.sum()), int(undated.sum()), int(unfollowed.sum()))
