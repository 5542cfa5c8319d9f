package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
)

// directoryGroups are the groups of the directory, in order; the empty one is all.
func directoryGroups() []cases.Group {
	return []cases.Group{"", cases.GroupStaff, cases.GroupLearner, cases.GroupRepresentative, cases.GroupEmployer, cases.GroupFunder}
}

// A directoryLine is one person or organisation of the directory.
type directoryLine struct {
	Person                         cases.PersonID
	Name, Group, Does, Phone, Mail string
}

// A directoryGroup is one group and how many it holds.
type directoryGroup struct{ Label, Count string }

// A directoryView is the directory as it shows.
type directoryView struct {
	Lead   string
	Groups []directoryGroup
	Lines  []directoryLine
	Empty  string
}

// viewDirectory words the people of a group; text filters them by the
// beginnings of words, accents and capitals aside.
func viewDirectory(w translations.Words, rows []register.PersonRow, group cases.Group, text string) directoryView {
	var v directoryView
	for _, g := range directoryGroups() {
		n := 0
		for _, r := range rows {
			if g == "" || r.Identity.Group == g {
				n++
			}
		}
		label := w.T(groupKey(g))
		if g == cases.GroupRepresentative {
			label = w.T("directory.representatives")
		}
		v.Groups = append(v.Groups, directoryGroup{label, w.Number(n)})
	}
	words := register.Words(text)
	for _, r := range rows {
		l := directoryLine{
			Person: r.Person, Name: r.Name, Does: capital(doesWhat(w, r)),
			Phone: r.Identity.Phone, Mail: r.Identity.Email,
		}
		if r.Identity.Group != "" {
			l.Group = w.T(groupKey(r.Identity.Group))
		}
		if (group == "" || r.Identity.Group == group) && register.Matches(register.Fold(l.Name+" "+l.Does+" "+l.Phone+" "+l.Mail), words) {
			v.Lines = append(v.Lines, l)
		}
	}
	v.Lead = w.T("directory.lead", message.Number("n", len(v.Lines)))
	switch {
	case len(v.Lines) > 0:
	case text != "":
		v.Empty = w.T("empty.search", message.Text("text", text))
	default:
		v.Empty = w.T("empty.directory")
	}
	return v
}

func groupKey(g cases.Group) string {
	if g == "" {
		return "directory.all"
	}
	return "group." + string(g)
}

// doesWhat is what somebody does: the functions of the council, else the office
// held, else the department of an organisation; a learner's day of birth tells
// namesakes apart.
func doesWhat(w translations.Words, r register.PersonRow) string {
	var functions []string
	for _, s := range r.Seats {
		functions = append(functions, functionWords(w, s))
	}
	switch {
	case len(functions) > 0:
		return w.List(functions)
	case r.Identity.Title != "":
		return r.Identity.Title
	case r.Identity.Born != 0:
		return w.T("directory.born", message.Day("day", r.Identity.Born))
	}
	return r.Identity.Service
}

// organisation tells whether a group holds organisations and not people.
func organisation(g cases.Group) bool {
	return slices.Contains([]cases.Group{cases.GroupEmployer, cases.GroupFunder}, g)
}
