package post_test

import (
	"testing"
	"unicode/utf8"

	"greffe/cases/post"
)

func TestAbbreviationsAreProposed(t *testing.T) {
	for _, tc := range []struct{ name, line, want string }{
		{"a line that fits is left as it is", "14 BOULEVARD DE LA RESIDENCE", ""},
		{"a boulevard", "1240 BOULEVARD DE LA CROIX ROUSSE ET DU PARC", "1240 BD DE LA CROIX ROUSSE ET DU PARC"},
		{"where one lives comes before the street", "RESIDENCE LES TILLEULS 12 AVENUE DES ECOLES", "RES LES TILLEULS 12 AVENUE DES ECOLES"},
		{"several at once", "APPARTEMENT 12 ESCALIER B BATIMENT CENTRAL", "APP 12 ESC B BAT CENTRAL"},
		{"accents and small letters", "Résidence les Érables, bâtiment C, appartement 4", "Res les Érables, bat C, app 4"},
		{"accents typed apart", "Re\u0301sidence des Marronniers d’Inde et du Parc", "Res des Marronniers d’Inde et du Parc"},
		{"a title inside a name", "124 AVENUE DU GENERAL DE GAULLE ET DES ARTISTES PEINTRES", ""},
		{"a title, when the street is not enough", "124 AVENUE DU PROFESSEUR GRANDPIERRE-LONGUET", "124 AV DU PR GRANDPIERRE-LONGUET"},
		{"a saint among hyphens", "85670 SAINT-ETIENNE-DU-BOIS-DE-LA-FORET-X", "85670 ST-ETIENNE-DU-BOIS-DE-LA-FORET-X"},
		{"two words for one", "3 ROND POINT DES CHAMPS ELYSEES MARCEL D", "3 RPT DES CHAMPS ELYSEES MARCEL D"},
		{"a word that only begins alike", "12 RUE DES PLACEMENTS ET DES ALLEEMENTS UTILES", ""},
		{"nothing to shorten", "Anticonstitutionnellement-Vôtre-Toujours-Ici", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, ok := post.Abbreviate(tc.line)
			if ok != (tc.want != "") || (ok && got != tc.want) {
				t.Errorf("got %q (%d), %v; want %q", got, utf8.RuneCountInString(got), ok, tc.want)
			}
			if !ok && got != tc.line {
				t.Errorf("a line without a proposal became %q", got)
			}
		})
	}
}

func TestALineTooLongComesWithItsProposal(t *testing.T) {
	a := post.Address{Lines: []string{"1240 BOULEVARD DE LA CROIX ROUSSE ET DU PARC", "69004 LYON"}}
	got := a.Check()
	want := "1240 BD DE LA CROIX ROUSSE ET DU PARC"
	if len(got) != 1 || got[0].Line != 1 || got[0].Proposal() != want || got[0].Message.Key != "field.address.short" {
		t.Fatalf("got %+v", got)
	}
	if short := a.Shortened(got[0]); short.Lines[0] != want || len(short.Check()) != 0 {
		t.Errorf("with the proposal: %+v", short)
	}
	if a.Lines[0] != "1240 BOULEVARD DE LA CROIX ROUSSE ET DU PARC" {
		t.Error("the address was changed")
	}
}
