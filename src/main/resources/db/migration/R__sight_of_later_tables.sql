-- Tables of a person's records that came after the sight itself (V139): a new one gets its line here, and this runs again.
call seen_by_agency('visit_not_held', 'VISITS');
call seen_by_agency('safety_concern', 'NOTES');
call seen_by_wall('hand_over');
