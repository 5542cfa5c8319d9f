package ui

import (
	"encoding/json"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// listsVersion is the version of what is kept about lists.
const listsVersion = 1

// keptLists is how each person wants the lists on this machine. It is one text
// of the display choices; what cannot be read, or is of another version, is as
// if nothing had been chosen.
type keptLists struct {
	Version int                         `json:"v"`
	People  map[cases.UserID]keptPerson `json:"people,omitempty"`
}

// keptPerson is what one person chose.
type keptPerson struct {
	Columns []casesColumn `json:"columns,omitempty"`
	Sort    string        `json:"sort,omitempty"`
	Desc    bool          `json:"desc,omitempty"`
	Views   []casesSaved  `json:"views,omitempty"`
	Scope   docketScope   `json:"scope,omitempty"`
	ByAct   bool          `json:"by_act,omitempty"`
	// Snoozed are aims of the office that are put off until a day.
	Snoozed map[string]days.Day `json:"snoozed,omitempty"`
}

// A casesSaved is a view of the list of cases under a name.
type casesSaved struct {
	Name    string        `json:"name"`
	Tab     casesTab      `json:"tab,omitempty"`
	Text    string        `json:"text,omitempty"`
	Filter  casesFilter   `json:"filter,omitzero"`
	Columns []casesColumn `json:"columns,omitempty"`
	Sort    string        `json:"sort,omitempty"`
	Desc    bool          `json:"desc,omitempty"`
}

// viewsMost is how many views a person keeps.
const viewsMost = 30

// readLists reads what was kept for a person.
func readLists(text string, who cases.UserID) keptPerson {
	var all keptLists
	if json.Unmarshal([]byte(text), &all) != nil || all.Version != listsVersion {
		return keptPerson{}.sound()
	}
	return all.People[who].sound()
}

// writeLists puts one person's choices into the text, others' left alone.
func writeLists(text string, who cases.UserID, is keptPerson) string {
	var all keptLists
	if json.Unmarshal([]byte(text), &all) != nil || all.Version != listsVersion {
		all = keptLists{}
	}
	all.Version = listsVersion
	if all.People == nil {
		all.People = map[cases.UserID]keptPerson{}
	}
	all.People[who] = is
	b, err := json.Marshal(all)
	if err != nil {
		return text
	}
	return string(b)
}

// sound is the same without what this version does not know.
func (k keptPerson) sound() keptPerson {
	k.Columns = soundColumns(k.Columns)
	k.Sort, k.Desc = soundSort(k.Sort, k.Desc)
	var views []casesSaved
	for _, v := range k.Views {
		v.Name = strings.TrimSpace(v.Name)
		if v.Name == "" || len(views) == viewsMost || slices.ContainsFunc(views, func(x casesSaved) bool { return x.Name == v.Name }) {
			continue
		}
		if !slices.Contains(casesTabs(), v.Tab) {
			v.Tab = tabOpen
		}
		v.Columns = soundColumns(v.Columns)
		v.Sort, v.Desc = soundSort(v.Sort, v.Desc)
		views = append(views, v)
	}
	k.Views = views
	if !slices.Contains(docketScopes(), k.Scope) {
		k.Scope = scopeAll
	}
	return k
}

func soundSort(sort string, desc bool) (string, bool) {
	switch sort {
	case register.SortNumber, register.SortLearner, register.SortStage, register.SortDue, register.SortOpened:
		return sort, desc
	}
	return register.SortDue, false
}

// lists is what the person at work chose about lists.
func (f *Frame) lists() keptPerson {
	if f.Desk == nil {
		return keptPerson{}.sound()
	}
	return readLists(f.Display.Lists, f.Desk.User().ID)
}

// keepLists changes what the person at work chose about lists.
func (f *Frame) keepLists(change func(*keptPerson)) {
	is := f.lists()
	change(&is)
	is = is.sound()
	f.setDisplay(func(d *Display) { d.Lists = writeLists(d.Lists, f.Desk.User().ID, is) })
}
