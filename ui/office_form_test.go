package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/post"
)

func TestOfficeForm(t *testing.T) {
	typed := officeForm{Name: " Atelier  Numérique ", Address: "10 quai de la Charente\n75019 PARIS", Zone: "metropole"}
	for _, x := range []struct {
		name   string
		change func(*officeForm)
		want   []string // the fields that are wrong, in order
	}{
		{"is complete with a name and an address", func(*officeForm) {}, nil},
		{"asks for the name", func(f *officeForm) { f.Name = "  " }, []string{"name"}},
		{"asks for the address", func(f *officeForm) { f.Address = "" }, []string{"address"}},
		{"refuses a line that no envelope carries", func(f *officeForm) {
			f.Address = "Bâtiment des apprentissages numériques et sociaux\n75019 PARIS"
		}, []string{"address"}},
		{"takes a SIRET in groups", func(f *officeForm) { f.SIRET = "123 456 789 00012" }, nil},
		{"counts the digits of a SIRET", func(f *officeForm) { f.SIRET = "123 456 789" }, []string{"siret"}},
		{
			"reports everything at once, in order", func(f *officeForm) { f.Name, f.SIRET, f.Email, f.Zone = "", "1", "nobody", "mars" },
			[]string{"name", "siret", "email", "zone"},
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			form := typed
			x.change(&form)
			_, problems := form.read()
			var got []string
			for _, p := range problems {
				got = append(got, p.Field)
			}
			if d := cmp.Diff(x.want, got); d != "" {
				t.Error(d)
			}
		})
	}

	t.Run("keeps what it does not show and dates letters from the town of the address", func(t *testing.T) {
		form := officeFormOf(cases.Organisation{
			Name: "Atelier", Logo: "abc", Profile: "openclassrooms", Zone: "metropole",
			Address: post.Address{Lines: []string{"1 rue Longue", "69001 LYON"}},
		})
		got, problems := form.read()
		if len(problems) > 0 || got.Logo != "abc" || got.Profile != "openclassrooms" || got.City != "Lyon" {
			t.Errorf("got %+v, %v", got, problems)
		}
	})
}

func TestMailLooksRight(t *testing.T) {
	for mail, want := range map[string]bool{
		"": true, "a@b.fr": true, "conseil.discipline@exemple.fr": true, "a@b": false, "a b@c.fr": false, "@b.fr": false, "a@@b.fr": false, "a": false,
	} {
		if got := mailLooksRight(mail); got != want {
			t.Errorf("%q: got %t, want %t", mail, got, want)
		}
	}
}
