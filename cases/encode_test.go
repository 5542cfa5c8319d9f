package cases_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// payloads has one value of every kind, every field filled where it says something.
func payloads() []cases.Payload {
	digest := cases.Digest(strings.Repeat("ab", 32))
	return []cases.Payload{
		cases.OpenCase{Number: "DC-2026-014", Learner: "camille", Status: cases.StatusApprentice, Path: "Développeur", Employer: "ponant", Supervisor: "Yann Le Goff", Funders: []cases.Funding{{Funder: "opco", FileRef: "F1"}}, Profile: cases.ProfileRef{ID: "p", Version: "1"}, Zone: "metropole", Contract: "C1"},
		cases.FileReport{Reporter: "nadia", Capacity: "mentor", Text: "t"},
		cases.AddGrievance{Grievance: "g", Day: days.Must("2026-09-02"), Hour: days.MustHour("14:00"), Place: "plateforme", Text: "t", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No},
		cases.AddExhibit{Exhibit: "e", Number: 1, Name: "a.pdf", Document: "ab", Size: 10, Media: "application/pdf"},
		cases.LinkPerson{Person: "ines", Link: cases.LinkRelative, Detail: "cousine"},
		cases.ComplaintFiled{Reference: "r"},
		cases.ObservationsReceived{Text: "t"},
		cases.ChooseCourse{Course: cases.CourseCouncil, Reason: "r"},
		cases.OrderPrecaution{Precaution: "p", From: days.Must("2026-11-04"), Exclusion: true, Scope: "s", Risk: "r"},
		cases.LiftPrecaution{Precaution: "p", Restored: "r"},
		cases.ConveneCase{Sitting: "s", Heaviest: "temporary-exclusion"},
		cases.RecuseMember{Sitting: "s", Member: "ines", Link: cases.LinkRelative, Reason: "cousine"},
		cases.RepresentativeInvited{Representative: "x"},
		cases.IssueLetter{Letter: "l", Type: cases.LetterDecision, Language: "fr", Template: "decision 1", Copies: []cases.Copy{{Copy: "c", To: "camille", Capacity: cases.ToLearner, Channel: "registered", Dispatch: "d", Number: "1A20411877342", Document: "ab", Pages: 2}}, Planned: days.Must("2026-10-05"), Signatory: "helene", Decision: &cases.Decision{Sanction: cases.Sanction{Kind: "temporary-exclusion", Length: 15, First: days.Must("2026-10-12"), Last: days.Must("2026-10-26")}, Motion: "m", Grounds: "g"}},
		cases.WithdrawLetter{Letter: "l", Reason: "r"},
		cases.SendAgain{Letter: "l", Of: "d", Copy: cases.Copy{Copy: "c2"}, KnownThen: true},
		cases.Posted{Dispatch: "d", Copies: []cases.CopyID{"c"}, To: "camille", Channel: "registered", Number: "1A20411877342"},
		cases.Presented{Dispatch: "d"},
		cases.Collected{Dispatch: "d", ByOther: "gardien"},
		cases.Refused{Dispatch: "d"},
		cases.Returned{Dispatch: "d", Ground: "unclaimed"},
		cases.HandedOver{Dispatch: "d", Copies: []cases.CopyID{"c"}, To: "camille", Signed: true},
		cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: "d", Document: "ab", Name: "ar.pdf"},
		cases.InterviewHeld{Notes: "n"},
		cases.CallCase{Sitting: "s"},
		cases.HearingHeld{Sitting: "s", ReasonStated: true, Explanations: "e", Assistant: cases.Assistant{Name: "N", Capacity: "learner"}, Notes: []cases.Note{{At: days.MustHour("14:10"), Text: "n"}}},
		cases.LearnerAbsent{Sitting: "s", Ground: cases.AbsentIllness, SeenBy: "Marion", SeenOn: days.Must("2026-05-04")},
		cases.Postpone{Sitting: "s", Ground: cases.AbsentIllness, RuledBy: "helene"},
		cases.WithdrewForDeliberation{Sitting: "s", Who: []string{"a"}},
		cases.PutMotion{Motion: "m", Sitting: "s", Sanction: cases.Sanction{Kind: "temporary-exclusion", Length: 15}, Roll: []cases.PersonID{"a", "b"}},
		cases.CloseMotion{Motion: "m", Ballots: []cases.Ballot{{Member: "a", Side: cases.For}}, Tally: &cases.Tally{For: 1}},
		cases.CastingVote{Motion: "m", President: "a", Side: cases.For},
		cases.CloseCase{Reason: "r"},
		cases.AbandonmentDeclared{Reason: "r"},
		cases.OralWarningGiven{By: "b"},
		cases.BoardOpinion{Favourable: cases.Yes, PresidedBy: "Hélène Garnier", Present: []string{"Nadia Ferhat"}, Text: "t"},
		cases.LegalHold{Reason: "recours"},
		cases.LegalHoldEnded{Reason: "désistement"},
		cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://exemple.fr/v"},
		cases.SeatMember{Member: "helene", Seat: "president"},
		cases.ReleaseSeat{Member: "helene"},
		cases.OpenSitting{},
		cases.MemberArrived{Member: "helene", Presence: cases.ByVideo},
		cases.MemberLeft{Member: "helene"},
		cases.AdjournSitting{Reason: "r"},
		cases.CloseSitting{},
		cases.DescribePerson{Identity: cases.Identity{Civility: cases.Madame, Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17"), Group: cases.GroupLearner}},
		cases.AddressDeclared{},
		cases.GiveFunction{Seat: "success"},
		cases.Delegate{Until: days.Must("2027-01-01")},
		cases.NameRepresentative{Representative: "samira", Capacity: cases.ParentalAuthority},
		cases.ConsentedToElectronic{Email: "a@exemple.fr"},
		cases.Emancipated{},
		cases.SessionPlanned{Session: "s", Of: cases.SessionMentoring, Day: days.Must("2026-03-02"), At: days.MustHour("14:00")},
		cases.SessionAttendance{
			Session: "s", Joined: days.MustHour("14:16"), CancelledOn: days.Must("2026-03-01"), CancelledAt: days.MustHour("14:00"),
			Ground: "medical", SeenBy: "Marion Baudry", SeenOn: days.Must("2026-03-03"),
			AuthorisedBy: "Nadia Ferhat", AuthorisedOn: days.Must("2026-02-27"), AuthorisedAt: days.MustHour("10:00"),
		},
		cases.ActivitySeen{What: "dépôt"},
		cases.LearnerContacted{By: "Nadia Ferhat", Means: "téléphone", Answered: cases.No, Text: "t"},
		cases.SupportMeasure{By: "Nadia Ferhat", Text: "plan de reprise"},
		cases.KnownAway{From: days.Must("2026-03-02"), Until: days.Must("2026-03-06"), Ground: "sick-leave", SeenBy: "Marion Baudry", SeenOn: days.Must("2026-03-02")},
		cases.DescribeOrganisation{Organisation: cases.Organisation{Name: "OpenClassrooms", Zone: "metropole"}},
		cases.AddClosingDay{Day: days.Must("2026-12-24"), Name: "fermeture"},
		cases.AddUser{User: "u", Person: "marion", Name: "Marion Baudry", Role: cases.RoleSecretary},
		cases.RemoveUser{User: "u"},
		cases.MarkSimulated{},
		cases.EndProcedure{Ground: cases.EndResigned, Reason: "lettre du 3 mars", Document: digest},
		cases.ReopenCase{Reason: "fait nouveau"},
		cases.DecisionChallenged{Challenge: "ch", Letter: "l", Forum: cases.ForumMediator, By: "la mère", Reference: "M-12", Document: digest},
		cases.ChallengeEnded{Challenge: "ch", Outcome: cases.OutcomeAnnulled, Reference: "24/001", Document: digest},
		cases.WithdrawDecision{Letter: "l", Reason: "erreur sur la personne"},
		cases.FileConsulted{Who: "Me Durand", Person: "p", Capacity: "lawyer", Exhibits: []cases.ExhibitID{"e"}, CopyGiven: true, Signed: true, Receipt: digest},
		cases.PostponementAsked{By: "Lina", Ground: cases.AbsentIllness, Reason: "hospitalisation", Document: digest},
		cases.AnswerRequest{Request: "a", Granted: true, Reason: "pièce vue"},
		cases.AccessChanged{Items: []cases.AccessItem{cases.AccessMentoring, cases.AccessTools}, Restored: true, By: "Marion Baudry"},
		cases.ExitDeclared{Funder: "opco", Reference: "S-9"},
		cases.ReparationFollowed{Letter: "l", Done: true, By: "Marion Baudry", Note: "excuses écrites"},
		cases.AssignCase{To: "marion"},
		cases.MoveProfile{Profile: cases.ProfileRef{ID: "openclassrooms", Version: "2"}, Reason: "règlement révisé"},
		cases.SubmitLetter{Letter: "l", Type: cases.LetterDecision, Language: "fr", Fingerprint: "0123456789abcdef", Documents: []cases.Digest{digest}, Note: "urgent"},
		cases.ApproveLetter{Letter: "l", Fingerprint: "0123456789abcdef", Note: "bien"},
		cases.ReturnLetter{Letter: "l", Comments: "citer l’article 3.4"},
		cases.EditTemplate{Letter: "convocation", Language: "fr", Text: "version: 1", Base: "1", Note: "adresse"},
		cases.SetPostroom{Window: "dl", Envelope: "c5", Duplex: true, Forms: []cases.FormLayout{{Name: "LRAR", Width: 210, Height: 99, Sender: cases.Spot{X: 10, Y: 10, Width: 80, Height: 30}, Recipient: cases.Spot{X: 100, Y: 40}, Reference: cases.Spot{X: 10, Y: 80}, ShiftX: 0.5, ShiftY: -1}}},
		cases.StrikeAct{Act: "a", Reason: "r"},
	}
}

func TestEveryKindIsReadForEver(t *testing.T) {
	for _, p := range payloads() {
		t.Run(string(p.Kind()), func(t *testing.T) {
			b, err := cases.Encode(p)
			if err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", "payloads", string(p.Kind())+".v1.json")
			if *update {
				if err := os.WriteFile(golden, b, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			kept, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			got, err := cases.Decode(p.Kind(), cases.Version(p.Kind()), kept)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(p, got, cmp.Exporter(func(reflect.Type) bool { return true })); d != "" {
				t.Errorf("the kept bytes no longer say the same: %s", d)
			}
		})
	}
}

func TestEveryPayloadFitsOneFileAtLeast(t *testing.T) {
	for _, p := range payloads() {
		n := 0
		for _, k := range []cases.FileKind{cases.FileCase, cases.FileSitting, cases.FilePerson, cases.FileOffice} {
			if cases.Fits(p, k) {
				n++
			}
		}
		if p.Kind() == cases.KindStrike && n != 4 || p.Kind() != cases.KindStrike && n != 1 {
			t.Errorf("%s fits %d kinds of files", p.Kind(), n)
		}
	}
}

func TestDecodeRefusesWhatANewerVersionWrote(t *testing.T) {
	for name, tt := range map[string]struct {
		kind    cases.Kind
		version int
		body    string
		want    error
	}{
		"an unknown kind":    {"telepathy", 1, `{}`, cases.ErrNewer},
		"an unknown version": {cases.KindPosted, 99, `{}`, cases.ErrNewer},
		"an unknown field":   {cases.KindPosted, 1, `{"drone":true}`, cases.ErrNewer},
		"broken bytes":       {cases.KindPosted, 1, `{`, cases.ErrPayload},
		"a wrong type":       {cases.KindPosted, 1, `{"number":7}`, cases.ErrPayload},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := cases.Decode(tt.kind, tt.version, []byte(tt.body)); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	for _, p := range payloads() {
		b, err := cases.Encode(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(p.Kind()), b)
	}
	f.Fuzz(func(t *testing.T, kind string, b []byte) {
		p, err := cases.Decode(cases.Kind(kind), 1, b)
		if err != nil {
			return
		}
		again, err := cases.Encode(p)
		if err != nil {
			t.Fatalf("decoded but not encoded: %v", err)
		}
		if _, err := cases.Decode(p.Kind(), 1, again); err != nil && !strings.Contains(err.Error(), "unreadable") {
			t.Fatalf("written but not read again: %v", err)
		}
	})
}
