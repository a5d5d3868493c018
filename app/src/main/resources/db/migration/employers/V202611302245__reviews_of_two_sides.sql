-- Only the person and the company judge a placement.
alter table placement_review add check (side in ('traveller', 'employer'));
