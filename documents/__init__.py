"""Other people's formats, in and out: the case file as JSON, the referral as a Word document."""
