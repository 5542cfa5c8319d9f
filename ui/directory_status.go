package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// heldFields show each function and delegation held, with a field for its last day.
func (d *directorySheet) heldFields() []fyne.CanvasObject {
	f := d.frame
	var out []fyne.CanvasObject
	for _, h := range holdings(d.person) {
		i := slices.IndexFunc(d.form.Ends, func(e tenureEnd) bool { return e.Act == h.Act })
		if i < 0 {
			d.form.Ends = append(d.form.Ends, tenureEnd{Act: h.Act, Until: h.Until})
			i = len(d.form.Ends) - 1
		}
		said := f.T("directory.held", message.Said("what", h.What), message.Day("from", h.From))
		out = append(out, parts.ColumnsTop(16, []float32{-2, -1},
			parts.Pad(22, 0, 0, 0, parts.NewEllipsis(said, parts.Body, parts.ColorMuted)),
			d.day("end."+string(h.Act), f.T("persons.end"), "", true, &d.form.Ends[i].Until)))
	}
	return out
}

// status are what a learner or a representative is beside the address: who
// represents a minor, emancipated or not, agreed to electronic letters.
func (d *directorySheet) status() fyne.CanvasObject {
	f := d.frame
	large := parts.NewCheck(f.T("persons.large"), func(on bool) {
		d.form.LargePrint = on
		d.fields.touched("")
	})
	large.SetChecked(d.form.LargePrint)
	column := parts.V(10, large)
	agreed := ""
	if d.person != nil && len(d.person.Consents) > 0 {
		c := d.person.Consents[len(d.person.Consents)-1]
		agreed = f.T("persons.consented", message.Text("email", c.Is), message.Day("day", c.From))
	}
	consent := d.day("consented", f.T("persons.consent"), f.T("persons.consent.hint"), true, &d.form.Consented)
	if agreed != "" {
		column.Add(parts.NewEllipsis(agreed, parts.Body, parts.ColorMuted))
	}
	if d.form.Group != cases.GroupLearner {
		column.Add(parts.ColumnsTop(16, []float32{-1, -1}, consent, parts.V(0)))
		return column
	}
	column.Add(parts.ColumnsTop(16, []float32{-1, -1}, consent,
		d.day("emancipated", f.T("persons.emancipated"), f.T("persons.emancipated.hint"), true, &d.form.Emancipated)))
	if d.person != nil {
		for _, r := range d.person.Representatives {
			column.Add(parts.NewEllipsis(f.T("persons.holder.is", message.Text("name", d.nameOf(r.Is.Representative)),
				message.Term("capacity", "holder."+string(r.Is.Capacity)), message.Day("from", r.From)), parts.Body, parts.ColorMuted))
		}
	}
	column.Add(d.holderFields())
	return column
}

// holderFields name a legal representative, chosen among those of the directory.
func (d *directorySheet) holderFields() fyne.CanvasObject {
	f := d.frame
	names, at := []string{f.T("persons.holder.none")}, 0
	for i, r := range d.holders {
		names = append(names, r.Name)
		if r.Person == d.form.Holder {
			at = i + 1
		}
	}
	var capacities []string
	for _, c := range capacitiesOfHolders() {
		capacities = append(capacities, capital(f.T("holder."+string(c))))
	}
	return parts.ColumnsTop(16, []float32{-2, -2, -1},
		d.fields.pick("holder", f.T("persons.holder"), f.T("persons.holder.hint"), true, names, at, func(i int) {
			d.form.Holder = ""
			if i > 0 && i <= len(d.holders) {
				d.form.Holder = d.holders[i-1].Person
			}
		}),
		d.fields.pick("holder-capacity", f.T("persons.holder.capacity"), "", false, capacities,
			slices.Index(capacitiesOfHolders(), d.form.HolderCapacity), func(i int) { d.form.HolderCapacity = capacitiesOfHolders()[max(0, i)] }),
		d.day("holder-from", f.T("directory.from"), "", false, &d.form.HolderFrom))
}

// nameOf is the name of somebody the screen lists.
func (d *directorySheet) nameOf(id cases.PersonID) string {
	for _, r := range d.people {
		if r.Person == id {
			return r.Name
		}
	}
	return string(id)
}

// representativesOf are those who may be named as legal representatives.
func representativesOf(rows []register.PersonRow) []register.PersonRow {
	var out []register.PersonRow
	for _, r := range rows {
		if r.Identity.Group == cases.GroupRepresentative || r.Identity.Group == "" {
			out = append(out, r)
		}
	}
	return out
}
