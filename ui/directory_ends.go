package ui

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
)

// A tenureEnd is the last day of a function or of a delegation that somebody holds.
type tenureEnd struct {
	Act   cases.ActID // that gave it
	Until days.Day    // zero: it goes on
}

// A holding is a function or a delegation, and the act that gave it.
type holding struct {
	Act         cases.ActID
	What        message.Message
	From, Until days.Day
	Again       func(until days.Day) cases.Payload // the same, with a last day
}

// holdings are the functions and delegations of somebody, in the order of their days.
func holdings(p *cases.Person) []holding {
	if p == nil {
		return nil
	}
	var out []holding
	for _, x := range p.Functions {
		out = append(out, holding{
			Act: x.Act, What: message.New(functionKey(x.Is)), From: x.From, Until: x.Until,
			Again: func(until days.Day) cases.Payload { return cases.GiveFunction{Seat: x.Is, Until: until} },
		})
	}
	for _, x := range p.Delegations {
		key := "directory.preside"
		if x.Is.Signing {
			key = "directory.sign"
		}
		out = append(out, holding{
			Act: x.Act, What: message.New(key), From: x.From, Until: x.Until,
			Again: func(until days.Day) cases.Payload {
				again := x.Is
				again.Until = until
				return again
			},
		})
	}
	return out
}

// endsOf is the form of every last day, as they stand.
func endsOf(p *cases.Person) []tenureEnd {
	var out []tenureEnd
	for _, h := range holdings(p) {
		out = append(out, tenureEnd{Act: h.Act, Until: h.Until})
	}
	return out
}

// endProblems are the last days that lie before the first.
func (f directoryForm) endProblems(p *cases.Person) []formProblem {
	var out []formProblem
	for _, h := range holdings(p) {
		for _, e := range f.Ends {
			if e.Act == h.Act && e.Until != 0 && e.Until < h.From {
				out = append(out, formProblem{"end." + string(h.Act), message.New("persons.end.before", message.Day("from", h.From))})
			}
		}
	}
	return out
}

// endings record last days that changed: the act is struck, with the reason, and
// recorded again from its own day with its end.
func (f directoryForm) endings(p *cases.Person, why string) []register.Entry {
	var out []register.Entry
	for _, h := range holdings(p) {
		for _, e := range f.Ends {
			if e.Act != h.Act || e.Until == h.Until {
				continue
			}
			out = append(
				out,
				register.Entry{File: p.ID.File(), Payload: cases.StrikeAct{Act: h.Act, Reason: why}},
				register.Entry{File: p.ID.File(), On: h.From, Payload: h.Again(e.Until)},
			)
		}
	}
	return out
}

// statusEntries record what somebody is beside the council: emancipated since a
// day, agreed to electronic registered letters, represented by somebody.
func (f directoryForm) statusEntries(id cases.PersonID, p *cases.Person) []register.Entry {
	var out []register.Entry
	add := func(on days.Day, payload cases.Payload) {
		out = append(out, register.Entry{File: id.File(), On: on, Payload: payload})
	}
	if f.Emancipated != 0 && (p == nil || p.EmancipatedOn == 0) {
		add(f.Emancipated, cases.Emancipated{})
	}
	if f.Consented != 0 {
		add(f.Consented, cases.ConsentedToElectronic{Email: trimmed(f.Email)})
	}
	if f.Holder != "" {
		add(f.HolderFrom, cases.NameRepresentative{Representative: f.Holder, Capacity: f.HolderCapacity})
	}
	return out
}

// statusProblems are what is wrong with it.
func (f directoryForm) statusProblems(p *cases.Person, today days.Day) []formProblem {
	var out []formProblem
	wrong := func(field, key string) { out = append(out, formProblem{field, message.New(key)}) }
	if f.Emancipated > today {
		wrong("emancipated", "field.future")
	}
	if f.Emancipated != 0 && f.Born == 0 {
		wrong("born", "field.day")
	}
	switch {
	case f.Consented > today:
		wrong("consented", "field.future")
	case f.Consented != 0 && trimmed(f.Email) == "":
		wrong("email", "persons.consent.email")
	}
	if f.Holder != "" {
		switch {
		case f.HolderCapacity == "":
			wrong("holder-capacity", "field.required")
		case f.HolderFrom == 0:
			wrong("holder-from", "field.day")
		}
		for _, r := range p.HoldersOn(max(f.HolderFrom, today)) {
			if r.Representative == f.Holder {
				wrong("holder", "persons.holder.named")
			}
		}
	}
	return out
}

// capacitiesOfHolders are the capacities of a legal representative, in order.
func capacitiesOfHolders() []cases.HolderCapacity {
	return []cases.HolderCapacity{cases.ParentalAuthority, cases.Guardian, cases.Institution}
}
