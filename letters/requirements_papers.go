package letters

// asHolder tells whether a letter says in what capacity a legal representative
// gets it, besides the learner. A letter to the representatives alone says it in
// words of its own.
func (l Letter) asHolder() bool {
	return l.Addressee.Capacity == ToRepresentative && l.Kind != Representatives
}

// paperNeeds lists the blocks that the documents beside the main letters must
// have. Sources: articles 3.1.2 and 5.1 to 5.5 of the regulation, R. 6352-5 of the labour
// code, article 1366 of the civil code for the marks of exhibits.
func paperNeeds(l Letter, need func(block, article string, fields ...string)) {
	switch l.Kind {
	case Incident:
		need("inc.frame", "5.3", "reported", "reporter", "context", "people")
		need("inc.told", "5.3", "told")
		need("inc.observed", "5.3")
		need("inc.risk", "R. 6352-7")
		need("inc.step", "5.3", "step")
		need("inc.readers", "5.3", "readers")
	case Members:
		need("mem.date", "5.2", "council_day", "time", "venue")
		need("mem.capacity", "5.2", "capacity", "role")
		need("mem.cases", "5.2", "cases")
		need("mem.duty", "5.2")
		need("mem.recuse", "5.2", "contact")
	case Postponement:
		postponementNeeds(l, need)
	case Representatives:
		need("rep.opening", "5.3", "learner", "holder_capacity")
		if l.Decision.Sanction.Kind != None {
			need("rep.sanction", "5.3", "nature", "notified", "r")
		} else {
			need("rep.state", "R. 6352-4")
		}
		need("rep.rights", "5.3", "contact")
	case Jury:
		need("jur.line", "5.1", "learner", "nature", "expiry")
	case ExclusionEnd:
		need("exc.return", "5.1", "last", "return")
		need("exc.access", "5.1", "access")
		if personal(l) {
			need("exc.record", "5.1", "expiry")
		}
	case Ended:
		endedNeeds(l, need)
	case Abandonment:
		abandonmentNeeds(l, need)
	case Undone:
		undoneNeeds(l, need)
	case Consultation:
		if l.Papers.Consulted.Blank {
			need("con.blank", "5.3")
		} else {
			need("con.held", "5.3", "who", "on")
		}
		need("con.exhibits", "5.3")
	case ExhibitsList:
		need("exh.list", "5.3", "number", "title", "day", "print")
	case Compliance:
		need("cmp.frame", "", "as_of", "profile")
		need("cmp.rows", "", "state", "rule", "title", "article", "reason")
	default: // the main letters are in requirements
	}
}

func postponementNeeds(l Letter, need func(block, article string, fields ...string)) {
	need("post.date", "5.3", "old_day")
	need("post.void", "5.3")
	if l.Council.Day.Given() {
		need("post.new", "5.3", "council_day", "time", "venue")
	} else {
		need("post.later", "5.3")
	}
	if personal(l) {
		need("post.notice", "5.3", "notice")
	}
}

func endedNeeds(l Letter, need func(block, article string, fields ...string)) {
	if !personal(l) {
		need("ended.told", "R. 6352-5", "prior", "learner")
		return
	}
	// After a death nobody writes to the learner or the representatives: the block
	// has no words for it, so the letter is refused.
	need("ended.ground", "5.4", "on")
	need("ended.none", "5.4")
	if l.Precaution.Lifted.Given() {
		need("ended.lifted", "R. 6352-7", "start", "lifted")
	}
}

func abandonmentNeeds(l Letter, need func(block, article string, fields ...string)) {
	switch l.Addressee.Capacity {
	case ToEmployer:
		need("aba.employer", "3.1.2", "learner", "on")
	case ToFunder:
		need("aba.funder", "3.1.2", "learner", "on")
	default:
		need("aba.learner", "3.1.2", "path", "on")
	}
	need("aba.none", "3.1.2")
}

func undoneNeeds(l Letter, need func(block, article string, fields ...string)) {
	if personal(l) {
		need("und.undone", "5.1", "notified", "nature", "on")
	} else {
		need("und.third", "5.5", "learner", "told", "on")
	}
	need("und.effect", "5.1")
}
