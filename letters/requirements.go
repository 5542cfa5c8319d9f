package letters

// requirements lists the blocks that a letter must have. Of alternatives only the
// one that applies is demanded. Sources: R. 6352-3 to R. 6352-8 and
// L. 6222-39 of the labour code, articles 5.1 to 5.5 of the regulation, articles
// 13 and 14 of the GDPR for the notice on personal data.
func requirements(l Letter) []requirement {
	var out []requirement
	need := func(block, article string, fields ...string) {
		out = append(out, requirement{block, article, fields})
	}
	need("subject", "")
	if l.Kind.mail() && l.asHolder() {
		need("holder", "5.3", "holder_capacity", "learner")
	}
	switch l.Kind {
	case Grievances:
		need("griefs.opening", "R. 6352-4")
		need("griefs.item", "R. 6352-4", "fact_day", "fact_place", "fact", "r")
	case Convocation:
		convocationNeeds(l, need)
	case Prior:
		need("prior.opening", "R. 6352-5", "learner", "contract_ref")
		if l.Prior.Alone {
			need("prior.reason", "R. 6352-5", "purpose", "reason")
		} else {
			need("prior.reason", "R. 6352-5", "purpose", "reason", "council_day")
		}
	case Precaution:
		if l.Precaution.Lifted.Given() {
			need("prec.lifted", "5.3", "start", "lifted")
		} else {
			need("prec.nature", "R. 6352-7")
			need("prec.scope", "5.3", "start", "time", "scope", "risk", "review")
		}
	case Decision:
		decisionNeeds(l, need)
	case NoSanction, Discontinued, Employer, Funder:
		outcomeNeeds(l, need)
	case Correcting:
		need("dec.corrected", "5.1", "first_date", "presented", "last")
	case Receipt:
		if l.Handed.Refused.Given() {
			need("rec.refusal", "5.3", "day", "time", "presenter", "witnesses")
		} else {
			need("rec.text", "5.3", "letter", "letter_date", "pages")
		}
	case Attendance:
		need("att.opening", "5.2", "meeting", "place")
		need("att.members", "5.2", "name")
		need("att.certified", "5.2", "secretary")
	case Minutes:
		minutesNeeds(l, need)
	default:
		paperNeeds(l, need)
	}
	if personal(l) {
		need("data", "7", "retention", "dpo_contact")
	}
	return out
}

func convocationNeeds(l Letter, need func(block, article string, fields ...string)) {
	need("conv.date", "5.3", "council_day", "time")
	if l.Council.Place == "" || l.Council.Link != "" {
		need("conv.video", "5.3", "link")
	}
	need("conv.assistance", "5.3")
	switch {
	case l.Changed.OldDay.Given():
		need("conv.postponed", "5.3", "old_day", "griefs_date")
	case l.Changed.First.Given():
		need("conv.corrected", "5.3", "first_date", "change")
	}
}

func decisionNeeds(l Letter, need func(block, article string, fields ...string)) {
	d := l.Decision
	need("dec.steps", "5.3", "received")
	need("dec.facts", "5.3", "articles")
	need("dec.why", "5.4", "grounds")
	switch d.Sanction.Kind {
	case Temporary:
		need("dec.temporary", "5.1", "r", "first", "last", "return")
	case Permanent:
		need("dec.permanent", "5.1", "r", "path")
	case Warning, Written, None:
		need("dec.levels", "5.1", "r")
	}
	if d.Sanction.Kind == Permanent && d.Sanction.BarMonths > 0 {
		need("dec.bar", "5.1", "bar_length")
	}
	if d.Reparation != "" {
		need("dec.reparation", "5.1", "measure", "due")
	}
	need("dec.remedies", "5.4")
	if l.Learner.Apprentice {
		need("dec.mediator", "L. 6222-39", "mediator_contact")
	}
}

func outcomeNeeds(l Letter, need func(block, article string, fields ...string)) {
	informed := l.Addressee.Capacity == ToEmployer || l.Addressee.Capacity == ToFunder
	switch {
	case l.Kind == Employer || l.Kind == Funder:
		if l.Decision.Sanction.Kind == None {
			need("inf.none", "5.5", "prior", "learner")
			return
		}
		need("inf.sanction", "5.5", "learner", "nature", "consequences")
		if l.Kind == Employer && l.Learner.Apprentice && l.Decision.Sanction.Kind == Permanent {
			need("dec.two_months", "L. 6222-18-1")
			need("dec.mediator", "L. 6222-39", "mediator_contact")
		}
	case informed:
		need("inf.none", "5.5", "prior", "learner")
	case l.Kind == NoSanction:
		need("end.council", "5.4", "meeting")
	default:
		need("end.director", "5.3")
	}
}

func minutesNeeds(l Letter, need func(block, article string, fields ...string)) {
	need("min.opening", "5.2", "meeting", "opened", "place", "president", "secretary")
	need("min.members", "5.2", "name")
	need("min.checks", "5.2", "voting", "min", "received", "gap")
	if l.Minutes.Adjourned != "" {
		need("min.adjourned", "5.2", "adjourned")
		need("min.closing", "5.4", "closed")
		return
	}
	if l.Minutes.Absent {
		need("min.absence", "5.3", "ruling")
	} else {
		need("min.hearing", "5.3", "reason", "explanations")
	}
	need("min.withdraw", "5.4", "withdrawn_time", "withdrawn")
	need("min.vote", "5.4", "motion", "for", "against", "abst", "outcome")
	need("min.closing", "5.4", "closed")
}
