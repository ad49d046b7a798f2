/* Written by scripts/write-openapi.ts from openapi.json. */

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers 200 once the database is reachable. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own account and roles. */
        get: operations["ownAccount"];
        /** Sets the language in which you are addressed: on the pages, and in every mail from now on. */
        put: operations["set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own API tokens; the tokens themselves are not kept. */
        get: operations["ownTokens"];
        put?: never;
        /** Makes an API token for yourself, limited as you ask. Asked by a token, it reaches no further than that one. */
        post: operations["makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes one of your own tokens. */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept about you, as a file. */
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications of your region or organisation, the newest first. */
        get: operations["listApplications"];
        put?: never;
        /** Makes an application; its id is the client id with which it fetches access tokens at `/v1/oauth/token`. */
        post: operations["makeApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an application another secret. */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an application, with its secrets and access tokens, at once. */
        delete: operations["revokeApplication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an application an access token for an hour. Errors are those of RFC 6749. */
        post: operations["issueAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session of this browser: who you are, for whom you act, and for whom you can. */
        get: operations["currentSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/acting-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chooses for whom you act from now on, in this browser. */
        put: operations["actFor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in. */
        get: operations["ownSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of your own sessions, at once, on whatever device it is. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own views and those that are shared with you. */
        get: operations["listViews"];
        put?: never;
        /** Keeps a view of a list for yourself. */
        post: operations["makeView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames a view of yours, or makes it show something else. */
        put: operations["changeView"];
        post?: never;
        /** Throws a view of yours away, for those with whom you shared it too. */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-view-defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Has a page open with a view: one of yours, or one that is shared with you. */
        put: operations["openWith"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views/{id}/sharings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a view of yours to the people of your region. */
        post: operations["shareView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-views/{id}/sharings/{regionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Shows a view to the people of your region no longer, whoever made it. */
        delete: operations["unshareView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of this browser. Go to the address in the answer to sign out at the identity provider as well. */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The regions, their municipalities, and how each shows itself. */
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/theme.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The colours of a region as a style sheet, in light and dark; every text on them reaches WCAG AA. */
        get: operations["theme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logo of a region. */
        get: operations["logo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/appearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets how your region shows itself: colour, logo, and where people reach it. */
        put: operations["setAppearance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/letter-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The standing passages of the letters that your region sends. */
        get: operations["read"];
        /** Sets the standing passages; letters that were sent keep theirs. */
        put: operations["setLetterSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what in your region, the newest first. */
        get: operations["listAuditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people and applications of your region by name, with their roles and when they last used them. */
        get: operations["listRegionPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a role. That of region administrator and of approver waits for a second person. */
        post: operations["give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/roles/{roleId}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a role, at once or on a day ahead. */
        post: operations["end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/role-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles that wait for a second person. */
        get: operations["proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/role-proposals/{proposalId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms or rejects a proposed role, as the second person. */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/access-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can do what in your region, since when, until when, and when they last did. */
        get: operations["listAccessReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/access-review/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole list as a CSV file; its ETag is the `listHash`. */
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/access-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reviews that were signed off, the newest first. */
        get: operations["history"];
        put?: never;
        /** Signs off the list as you reviewed it, and ends the roles that are no longer needed. */
        post: operations["signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation: your own, or one that enrolled in your region. */
        get: operations["readProviders"];
        /** Changes what your organisation says about itself. */
        put: operations["edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence of an organisation, newest first; for a region, what was submitted to it. */
        get: operations["listEvidence"];
        put?: never;
        /**
         * Adds a document (PDF, JPEG, PNG, DOCX or XLSX, 25 MB at most) to the evidence of your organisation. What is in it is
         *     checked; where there is a scanner, for malicious software as well.
         */
        post: operations["addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a document, as a download. */
        get: operations["download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws a document: it cannot be submitted any more. */
        delete: operations["withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers you for the organisation for which you signed in, and the organisation when it is new. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up an invitation that you got by mail; registers you first when you are new. */
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/address-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows that the mail address with which you registered is yours. */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/address-confirmations/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the mail with which you confirm your address again. */
        post: operations["resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works for your organisation, with their roles and mandates, also those that ended or have yet to begin. */
        get: operations["members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/members/{personId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a member more roles, such as a mandate to sign. */
        post: operations["giveMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/roles/{roleId}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a role or mandate, also your own. The last administrator cannot leave. */
        post: operations["endMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitations of your organisation, newest first. */
        get: operations["listInvitations"];
        put?: never;
        /** Invites somebody by mail. The link in it works once, for fourteen days. */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/invitations/{invitationId}/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an invitation again, with a new link; the earlier one no longer works. */
        post: operations["resendMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back. */
        delete: operations["withdrawMembers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/join-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked to join your organisation, newest first. */
        get: operations["listJoinRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/join-requests/{requestId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets somebody in who asked, with roles. */
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/join-requests/{requestId}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses somebody who asked, with the reason. */
        post: operations["refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/join-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you asked of organisations, newest first. */
        get: operations["ownJoinRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/join-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes your own request to join back, while it is open. */
        delete: operations["withdrawRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/join-requests/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the region to hand the organisation over to you: nobody is left there who could answer your request. */
        post: operations["ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The handovers that concern your region or organisation; the open ones first. */
        get: operations["listHandovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to hand over; another person of the region decides. */
        post: operations["propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees with a proposal of somebody else: who asked becomes administrator. */
        post: operations["approveHandovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handovers/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses to hand over. */
        post: operations["refuseHandovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/representatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who speaks and signs for a provider that enrolled in your region. */
        get: operations["listRepresentatives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open-house procedures, the newest first. */
        get: operations["listProcedures"];
        put?: never;
        /** Starts a procedure as a draft. */
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One procedure: conditions, catalogue with tariffs, term and contract text. */
        get: operations["detail"];
        put?: never;
        post?: never;
        /** Throws away a draft that was never published. */
        delete: operations["remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions that were published. */
        get: operations["versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/products/{productId}/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tariffs of a product, with those that were replaced. */
        get: operations["tariffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the draft of the next version. */
        put: operations["replaceDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is published and waits for its day, and what was withdrawn or lapsed before. */
        get: operations["planned"];
        put?: never;
        /** Publishes the draft as the next version, at once or from a later day. */
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops enrolling for the time being. */
        post: operations["pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes on after a pause. */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends entry for good; contracts go on until their own end. */
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk-procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The procedures of one's own regions with what runs in them, the newest first. */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published version in full. */
        get: operations["version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/impact-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What publishing the draft would change, and for whom. Stores nothing. */
        post: operations["preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/publication-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a publication before its day. */
        post: operations["withdrawPublications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a draft from another procedure of the region. */
        post: operations["copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of a procedure with their versions, in their order of precedence. */
        get: operations["listProcedureDocuments"];
        put?: never;
        /** Adds a document (PDF, JPEG or PNG, 25 MB at most), or a version that replaces an earlier one. Only the region sees it until it is published. */
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedure-document-versions/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a version, as a download. */
        get: operations["downloadProcedureDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedure-document-versions/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a version: everyone can read it from now on, and it replaces the earlier ones. */
        post: operations["publishProcedureDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedure-document-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes back a version that was not published. */
        delete: operations["discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracted providers by name: whoever holds a contract today, or has signed one that is still to begin. */
        get: operations["providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/providers/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contracted providers of a filter as a file: CSV as a Dutch spreadsheet expects it (a line a product), or JSON. */
        get: operations["fileRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/providers/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contracted provider: what it offers under each procedure, where, from the first day to the last. */
        get: operations["provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products in the catalogues of published procedures, by code. */
        get: operations["products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/procedures/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The procedures of a filter as a file: CSV as a Dutch spreadsheet expects it, or JSON. */
        get: operations["procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/procedures/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to procedures (announced, opened, changed, paused, closed) as an Atom feed. */
        get: operations["proceduresFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole list of contracts as a file for a spreadsheet: the same filters, order and columns as on the page. */
        get: operations["contractFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addenda/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of an addendum that both sides sign. */
        get: operations["text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addenda/{id}/provider-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs an addendum for the provider. */
        post: operations["signForProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addenda/{id}/region-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs an addendum for the region, under the mandate of its municipalities. */
        post: operations["signForRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addenda/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws an addendum that is not signed by both sides: the contract goes on as it is. */
        post: operations["withdrawAddenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addenda/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines to sign an addendum: your contract goes on as it is. */
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracts of your region or your organisation. */
        get: operations["listContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contract as it stands on a day, with its signatures, offers and history. */
        get: operations["detailContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text that both sides sign. */
        get: operations["textContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a contract, in order. */
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/provider-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs for the provider. */
        post: operations["signForProviderContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/region-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs for the region, under the mandate of its municipalities. */
        post: operations["signForRegionContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a contract that is not signed by both sides: the provider may enrol again. */
        post: operations["withdrawContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines to sign: the contract ends, and you may enrol again. */
        post: operations["declineContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/extension-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers the next extension of a contract, whole or in part. */
        post: operations["offerExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/late-extension-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes an extension after the latest notice date; it is offered once a second person has approved it. */
        post: operations["proposeLateExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension-offers/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a late extension that somebody else proposed: it goes to the provider. */
        post: operations["approveExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension-offers/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an offer to extend. */
        post: operations["answerExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension-offers/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws an offer that was not answered, or a proposal that was not approved yet. */
        post: operations["withdrawOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension-offers/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What offers to extend would be made for many contracts, and which would be skipped why. Stores nothing. */
        post: operations["previewExtensions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension-offers/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers the next extension of many contracts, with a result for each. */
        post: operations["offerExtensions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms of your contracts: what was fixed, what was agreed, and what can still be. */
        get: operations["terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of your contracts end on which day. */
        get: operations["totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/conflicts-of-interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of your region has an interest in which organisation. */
        get: operations["listConflicts"];
        put?: never;
        /** Declares that you, or a colleague, have an interest in an organisation: that person judges nothing of it. */
        post: operations["declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/conflicts-of-interest/{conflictId}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says with a reason that it has ended; nobody ends one's own. */
        post: operations["endConflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consortium-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the parts that your organisations have in enrolments of others, the newest invitation first. */
        get: operations["listConsortiumParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consortium-parts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One part: what concerns your organisation in the enrolment of the lead member. */
        get: operations["detailConsortiumParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consortium-parts/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers conditions that every member delivers. */
        put: operations["answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consortium-parts/{id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms your part, and that your organisation is jointly and severally liable with the other members. */
        post: operations["confirmConsortiumParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consortium-parts/{id}/declines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines to take part, with a reason for the lead member. */
        post: operations["declineConsortiumParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces who enrols: the form and all parties of a draft. */
        put: operations["replaceParties"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/parties/{partyId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a member of the consortium to confirm its part; its administrators get a mail. Again, to remind them. */
        post: operations["inviteEnrolmentPreparation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/parties/{partyId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Binds a party without an account by its signed statement, or a parent by its guarantee. */
        put: operations["bind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/parties/{partyId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers conditions for a party without an account. */
        put: operations["answerFor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/companion-declines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces which recommended companions are declined, each with its reason. */
        put: operations["declineEnrolmentPreparation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/reusable-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What earlier enrolments of the same organisation in the region can give to a draft. */
        get: operations["reusable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/reuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes over answers of earlier enrolments, for the conditions that are named. */
        post: operations["reuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists enrolments, oldest submission first; drafts, which only their provider sees, come last. */
        get: operations["listEnrolments"];
        put?: never;
        /** Starts an enrolment as a draft. */
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One enrolment with everything in it. */
        get: operations["detailEnrolments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/standing-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reasons that your region gave most often for a finding on each condition of the same procedure. */
        get: operations["standingReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/missing-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What keeps a draft from being submitted. */
        get: operations["missingParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces all lines of a draft. */
        put: operations["replaceLines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers conditions of a draft; conditions that are not named keep their answer. */
        put: operations["answerEnrolments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits a draft. What is missing is named all at once. */
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws an enrolment that is not decided yet. */
        post: operations["withdrawEnrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records findings on some or all conditions. */
        post: operations["assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/decision-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to admit or to refuse; a refusal names each condition that is not met. Another person takes the decision. */
        post: operations["proposeEnrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/decision-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a proposed decision back, to be weighed anew. */
        post: operations["returnProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the decision that another person proposed. An admission forms the contract at once; a refusal is announced, and
         *     final when the remedy term has passed.
         */
        post: operations["decideEnrolments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters about an enrolment, newest first. */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter as PDF/A-2a, as a download: the same bytes each time. */
        get: operations["fileLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/letter-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a letter would look like if it were sent now, marked as a concept. Nothing is kept. */
        post: operations["previewLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Files a complaint about a refusal. It stops no term; the region answers within six weeks. */
        post: operations["complain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/complaint-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a complaint. A refusal that was wrong is reconsidered by a command of its own. */
        post: operations["answerComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/refusal-suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a writ, or a procedure at the Geschillencommissie, within the remedy term: it suspends this refusal only. */
        post: operations["suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/final-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a suspended refusal final after all. */
        post: operations["makeFinal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/reconsiderations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an intended refusal back. Two people decide anew. */
        post: operations["reconsider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/supplement-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the provider for what is lacking; the promised decision stands still until it is received. */
        post: operations["askSupplements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands in what was asked, at the latest on the last day of the term. What is missing is named all at once. */
        post: operations["handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was there before a supplement replaced it; the first is what was submitted. */
        get: operations["editions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments/{id}/evidence-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that you looked again at evidence that was accepted instead of another, also after the admission. */
        post: operations["settleCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/contract-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What proves the conditions of the running contracts of an organisation; what ends first stands first. */
        get: operations["listContractEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}/evidence-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the documents of an organisation are used: enrolments and running contracts. */
        get: operations["uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/evidence-renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delivers a newer document for a condition of a running contract; the region may see it from now on. */
        post: operations["deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence-renewals/{id}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts a newer document, or refuses it with a reason that the provider reads. */
        post: operations["judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolment-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it went with enrolments per month: how many, how long it took, and on which conditions refusals rest. */
        get: operations["readEnrolmentFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolment-figures/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures per month as CSV for a Dutch spreadsheet; the total is the last line. */
        get: operations["fileEnrolmentFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a question about a procedure. Only its region and your own organisation see it and who asked. */
        post: operations["askQuestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions that you asked, or that your region was asked, the oldest first. */
        get: operations["listQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One question, and what became of it. */
        get: operations["detailQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a question back: a published item answers it already. */
        post: operations["giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published questions and answers of a procedure, the newest note first: it prevails. */
        get: operations["listClarifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/clarifications/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All published questions and answers of a procedure as CSV for a Dutch spreadsheet. */
        get: operations["fileClarifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clarification-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items that your region is drafting. */
        get: operations["drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clarification-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item that your region is drafting. */
        get: operations["oneDraft"];
        /** Replaces a draft as a whole. */
        put: operations["redraft"];
        post?: never;
        /** Throws a draft away; its questions are open again. */
        delete: operations["discardClarifications"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/clarification-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts an item of the next note: one or more questions in your own words, with their answer. */
        post: operations["draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/clarification-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes drafts to all as the next numbered note, and tells who is enrolling. What is published never changes. */
        post: operations["publishClarifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The life of a contract: what happened, the dates to come, and what people were and will be told. */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was or will be sent, and what was recorded without being sent. */
        get: operations["notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What will be sent when, computed by the rules that will send it; both branches of an option that is open. */
        get: operations["forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dates that matter, in their order. */
        get: operations["deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/notice-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a procedure of your region tells people, and when. */
        get: operations["readNoticePolicies"];
        /** Replaces what a procedure tells people, and when. */
        put: operations["replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/procedures/{id}/notice-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One step as people would get it, about an example; stores nothing. */
        post: operations["previewNoticePolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice: from which date and by which rule it came, and the proof of every delivery. */
        get: operations["notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/deliveries/{deliveryId}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the mail to one person said, read from the bytes that were sent. */
        get: operations["mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/deliveries/{deliveryId}/mail/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail to one person as a file, byte for byte as it was sent. */
        get: operations["fileNoticeProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/deliveries/{deliveryId}/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a mail that failed composed and sent again. What went before stays on record. */
        post: operations["resendNoticeProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the planner did, and what it holds until a person looks. */
        get: operations["listNoticeRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-runs/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a run that the volume breaker holds go on. */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notices were or will be sent on which day: recorded up to today, foretold after it. */
        get: operations["noticeDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadline-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many dates that matter fall on which day. */
        get: operations["deadlineDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own calendars, the newest first. */
        get: operations["listCalendarFeeds"];
        put?: never;
        /** Makes a calendar of the dates that you may see, under a secret address. Only in a browser in which you signed in. */
        post: operations["make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws a calendar of yours: its address stops working at once. */
        delete: operations["withdrawCalendarFeeds"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dates that the owner of this address may see today, as iCalendar. Who knows the address needs no sign-in. */
        get: operations["readCalendarFeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs a person of your region. */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that you have dealt with a task. */
        post: operations["settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs a person of your region, by the day on which it is due. */
        get: operations["listWorkItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-item-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is to do, by kind and by week. */
        get: operations["count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who does the work of your region, and in which roles. */
        get: operations["colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/work-items/{subjectId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes an item, hands it over or puts it back. */
        put: operations["assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/work-items/{subjectId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts an item off until a day, or takes it back into the list. */
        put: operations["snooze"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}/work-item-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up to 200 items to one person, or puts them back: each succeeds or is refused by itself. */
        post: operations["assignMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything you may see that fits the words, by kind, the best of each first. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthAnswer: {
            /** @example ready */
            status: string;
        };
        RegionRoleAnswer: {
            regionId: number;
            /** @example contract_manager */
            role: string;
        };
        OrganisationRoleAnswer: {
            organisationId: string;
            /** @example provider_signatory */
            role: string;
        };
        OwnAccountAnswer: {
            /**
             * @description Where your mail goes; null for an application.
             * @example persoon@zorg.example
             */
            email: string | null;
            id: string;
            name: string;
            /** @description False while the mail with which you show that the address is yours was not answered. */
            addressConfirmed: boolean;
            /** @enum {string} */
            language: "nl" | "en";
            regionRoles: components["schemas"]["RegionRoleAnswer"][];
            organisationRoles: components["schemas"]["OrganisationRoleAnswer"][];
        };
        TokenAnswer: {
            /** @description What it may do at most; null: everything that your roles allow. */
            permissions: string[] | null;
            /**
             * @description The one region or organisation for which it acts; null: all of yours.
             * @example region:1
             */
            actingFor: string | null;
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        MakeTokenBody: {
            /**
             * @description What it may do at most; everything that your roles allow when left out.
             * @example [
             *       "contract.read"
             *     ]
             */
            permissions?: ("own-account" | "procedure.edit" | "procedure.publish" | "organisation.read" | "organisation.edit" | "evidence.upload" | "evidence.read" | "evidence.judge" | "enrolment.read" | "enrolment.edit" | "enrolment.submit" | "consortium-part.read" | "enrolment.assess" | "standing-reason.read" | "conflict-of-interest.read" | "conflict-of-interest.declare" | "enrolment.propose" | "enrolment.decide" | "enrolment-figure.read" | "question.ask" | "question.read" | "question.answer" | "clarification-draft.read" | "clarification.publish" | "contract.read" | "contract.sign.provider" | "contract.sign.region" | "extension.offer" | "extension.approve" | "extension.answer" | "deadline.read" | "notice.read" | "notice.release" | "notice-mail.read" | "notice.resend" | "forecast.read" | "task.read" | "work-item.read" | "work-item.assign" | "task.settle" | "search.read" | "people.read" | "people.edit" | "role-proposal.read" | "role-proposal.decide" | "access-review.read" | "access-review.sign-off" | "appearance.edit" | "letter-setting.read" | "letter-setting.edit" | "letter.read" | "letter.preview" | "audit.read" | "view.read" | "view.edit" | "view.share" | "member.read" | "member.edit" | "representative.read" | "handover.read" | "handover.propose" | "handover.decide" | "application.read" | "application.edit")[] | null;
            /**
             * @description The one region or organisation for which it acts; all of yours when left out.
             * @example region:1
             */
            actingFor?: string | null;
            /**
             * @description What you will use it for.
             * @example monthly export
             */
            label: string;
            /**
             * @description How many days it is valid.
             * @example 90
             */
            days: number;
        };
        NewTokenAnswer: {
            id: string;
            /** @description Null when the command is repeated with its Idempotency-Key: it is not kept anywhere. */
            token: string | null;
        };
        AccountSettingsBody: {
            /**
             * @example nl
             * @enum {string}
             */
            language: "nl" | "en";
        };
        AccountExportAnswer: {
            /** @description By the kind of record, what is kept: account, roles, sign-ins, keys, messages, what you did. Secrets are not kept. */
            records: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
            /** Format: date-time */
            exportedAt: string;
            personId: string;
            /**
             * @description The kinds of which there is more than fits in this file: ask the region for the rest.
             * @example []
             */
            leftOut: string[];
        };
        ApplicationAnswer: {
            id: string;
            /** @example region:1 */
            tenant: string;
            name: string;
            /**
             * @description The role that it has in the tenant; the permissions limit it further.
             * @example auditor
             */
            role: string;
            permissions: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Until when the secret before the present one works.
             */
            earlierSecretUntil: string | null;
            /**
             * Format: date-time
             * @description When it last fetched an access token, which is valid for an hour.
             */
            lastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        MakeApplicationBody: {
            /**
             * @description The one region or organisation for which it acts.
             * @example region:1
             */
            tenant: string;
            /**
             * @description What it may do. One role must allow all of it.
             * @example [
             *       "contract.read",
             *       "enrolment.read"
             *     ]
             */
            permissions: ("procedure.edit" | "organisation.read" | "organisation.edit" | "evidence.upload" | "evidence.read" | "enrolment.read" | "enrolment.edit" | "contract.read" | "deadline.read" | "notice.read" | "forecast.read" | "task.read" | "audit.read")[];
            /**
             * @description What people recognise it by.
             * @example data warehouse
             */
            name: string;
            /**
             * @description How many days it works.
             * @example 365
             */
            days: number;
        };
        ClientCredentialsAnswer: {
            /** @description The client id. */
            id: string;
            /** @description Null when the command is repeated with its Idempotency-Key: it is not kept anywhere. */
            clientSecret: string | null;
        };
        RotateSecretBody: {
            /**
             * @description How many hours the present secret still works; 24 when left out, 0 for a secret that leaked.
             * @example 24
             */
            hoursOfEarlier?: number;
        };
        AccessTokenAnswer: {
            access_token: string;
            /** @example Bearer */
            token_type: string;
            /**
             * @description Seconds.
             * @example 3600
             */
            expires_in: number;
            /**
             * @description What the token is limited to.
             * @example contract.read enrolment.read
             */
            scope: string;
        };
        TokenErrorAnswer: {
            /** @example invalid_client */
            error: string;
            error_description: string;
        };
        SessionPersonAnswer: {
            id: string;
            name: string;
            /** @enum {string} */
            language: "nl" | "en";
        };
        TenantAnswer: {
            /** @example region:1 */
            tenant: string;
            /** @example Regio Midden-IJssel/Oost-Veluwe */
            name: string;
            /**
             * @example [
             *       "contract_manager"
             *     ]
             */
            roles: string[];
            /**
             * @description What these roles allow, for pages that show no more than one may do.
             * @example [
             *       "contract.read"
             *     ]
             */
            permissions: string[];
        };
        SessionAnswer: {
            id: string;
            /** @enum {string} */
            door: "staff" | "provider";
            /** @description Null: you proved who you are, but you are not registered here yet. */
            person: components["schemas"]["SessionPersonAnswer"] | null;
            /**
             * @description The organisation for which the identity provider vouched; null at the door for staff.
             * @example 09220932
             */
            kvkNumber: string | null;
            /**
             * @description What you need before you can act for that organisation: to register yourself, or a role there.
             * @enum {string|null}
             */
            missing: "registration" | "role" | null;
            /**
             * @description For whom you chose to act; null for everybody for whom you have a role.
             * @example region:1
             */
            actingFor: string | null;
            /** @description For whom you can choose to act. */
            tenants: components["schemas"]["TenantAnswer"][];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The moment at which you must sign in again at the latest.
             */
            expiresAt: string;
            /**
             * @description After so many minutes without a request you must sign in again as well.
             * @example 30
             */
            idleMinutes: number;
        };
        ActForBody: {
            /**
             * @description `region:` or `organisation:` with its id; null for everybody for whom you have a role.
             * @example region:1
             */
            tenant: string | null;
        };
        OwnSessionAnswer: {
            id: string;
            /** @enum {string} */
            door: "staff" | "provider";
            /** @example Firefox on Windows */
            device: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Whether it is the session of this request. */
            current: boolean;
        };
        SavedViewAnswer: {
            /** @enum {string} */
            page: "contracts" | "enrolments" | "notices" | "work";
            /**
             * @example {
             *       "status": "active",
             *       "option": "open",
             *       "sort": "latestNoticeOn"
             *     }
             */
            search: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            changedAt: string;
            id: string;
            name: string;
            version: number;
            /** @description True: you made it, and only you can change it. */
            isOwn: boolean;
            /** @description True: the page opens with it for you. */
            isDefault: boolean;
            /** @description The regions whose people see it, as far as you are one of them or it is yours. */
            sharedWith: number[];
        };
        SavedViewsAnswer: {
            items: components["schemas"]["SavedViewAnswer"][];
        };
        MakeViewBody: {
            /** @enum {string} */
            page: "contracts" | "enrolments" | "notices" | "work";
            /**
             * @description Filters, order and columns, as the address of the page has them.
             * @example {
             *       "status": "active",
             *       "option": "open",
             *       "sort": "latestNoticeOn"
             *     }
             */
            search: {
                [key: string]: unknown;
            };
            /**
             * @description Your own views of a page all have different names.
             * @example Optie vervalt dit jaar
             */
            name: string;
            /** @description True: the page opens with it from now on. */
            isDefault?: boolean;
        };
        ChangeViewBody: {
            /**
             * @example {
             *       "status": "active",
             *       "option": "open",
             *       "sort": "latestNoticeOn"
             *     }
             */
            search?: {
                [key: string]: unknown;
            };
            /** @description The version you saw. */
            version: number;
            name?: string;
        };
        DefaultViewBody: {
            /** @enum {string} */
            page: "contracts" | "enrolments" | "notices" | "work";
            /**
             * Format: uuid
             * @description Null: as the page is without a view.
             */
            viewId?: string | null;
        };
        ShareViewBody: {
            /** @example 1 */
            regionId: number;
        };
        SignOutAnswer: {
            /** @description Where the browser goes next: to the identity provider, to sign out there too, or to a page of ours. */
            redirectTo: string;
        };
        MunicipalityAnswer: {
            /**
             * @description CBS code.
             * @example 0262
             */
            code: string;
            /** @example Lochem */
            name: string;
        };
        AppearanceAnswer: {
            brandColour: string | null;
            /** @description The address of the logo, with a mark that changes with it. */
            logoUrl: string | null;
            logoAlternative: string | null;
            phone: string | null;
            postalAddress: string | null;
            openingHours: string | null;
            complaintsText: string | null;
            complaintsUrl: string | null;
            privacyContact: string | null;
            privacyUrl: string | null;
            /** @description 0 when nothing was set yet. */
            version: number;
            /** @description What the pages show: the region's own name where no other was set. */
            displayName: string;
            /**
             * @description The address of the style sheet that sets the colours, with a mark that changes with it.
             * @example /v1/regions/1/theme.css?v=1
             */
            themeUrl: string;
        };
        RegionAnswer: {
            id: number;
            /** @example midden-ijssel-oost-veluwe */
            slug: string;
            name: string;
            contactEmail: string;
            municipalities: components["schemas"]["MunicipalityAnswer"][];
            appearance: components["schemas"]["AppearanceAnswer"];
        };
        NewLogoBody: {
            /**
             * Format: base64
             * @description The picture in base64: PNG, JPEG or WebP, 256 kB at most.
             */
            data: string;
            /**
             * @description What the logo says, for who does not see it.
             * @example Regio Midden-IJssel/Oost-Veluwe
             */
            alternative: string;
        };
        AppearanceBody: {
            /**
             * @description The name on the pages; the region's own name when left out.
             * @example Zorgregio Midden-IJssel
             */
            displayName?: string | null;
            /**
             * @description The one colour from which the theme is computed, in small letters; that of the house when left out.
             * @example #1e6b52
             */
            brandColour?: string | null;
            /** @description A new logo; null takes the logo away; left out: it stays as it is. */
            logo?: components["schemas"]["NewLogoBody"] | null;
            /**
             * Format: email
             * @example contractbeheer@regio.example
             */
            contactEmail?: string | null;
            /** @example 0570 00 00 00 */
            phone?: string | null;
            /** @description On several lines. */
            postalAddress?: string | null;
            /** @description On several lines. */
            openingHours?: string | null;
            /** @description Where and how somebody complains or objects. */
            complaintsText?: string | null;
            /**
             * Format: uri
             * @example https://www.regio.example/klachten
             */
            complaintsUrl?: string | null;
            /**
             * @description Who answers questions about personal data.
             * @example privacy@regio.example
             */
            privacyContact?: string | null;
            /**
             * Format: uri
             * @example https://www.regio.example/privacy
             */
            privacyUrl?: string | null;
            /** @description The version that you saw; 0 when nothing was set before. */
            version: number;
        };
        AppearanceVersionAnswer: {
            version: number;
        };
        SetPassagesAnswer: {
            returnAddress: string | null;
            signedFor: string | null;
            complaintAddress: string | null;
            court: string | null;
            disputesCommittee: string | null;
            closing: string | null;
        };
        LetterPassagesAnswer: {
            returnAddress: string;
            signedFor: string;
            complaintAddress: string;
            court: string;
            disputesCommittee: string;
            closing: string;
        };
        LetterSettingsAnswer: {
            /** @description 0 when nothing was set yet. Give it when you change something. */
            version: number;
            set: components["schemas"]["SetPassagesAnswer"];
            /** @description The words of the house, which stand where nothing was set. */
            house: components["schemas"]["LetterPassagesAnswer"];
        };
        LetterSettingsBody: {
            /**
             * @description On one line above the address.
             * @example Postbus 1, 7300 AA Apeldoorn
             */
            returnAddress?: string | null;
            /**
             * @description Above the name of who signs.
             * @example Namens het dagelijks bestuur van de Zorgregio
             */
            signedFor?: string | null;
            /** @description Where a complaint goes. On several lines. */
            complaintAddress?: string | null;
            /**
             * @description Before which a writ is served, as it stands after "dagvaarden bij".
             * @example de voorzieningenrechter van de rechtbank Gelderland
             */
            court?: string | null;
            /** @description What comes after a complaint. */
            disputesCommittee?: string | null;
            /** @description The last passage: whom to ask. */
            closing?: string | null;
            /** @description The version that you saw; 0 when nothing was set before. */
            version: number;
        };
        LetterSettingsVersionAnswer: {
            version: number;
        };
        AuditEntryAnswer: {
            /** @description Who that is, when it is somebody of your region; null for people of providers, whose names are theirs. */
            personName: string | null;
            id: string;
            regionId: number;
            /** Format: date-time */
            at: string;
            /** @example person */
            actorKind: string;
            personId: string | null;
            /** @description The token that was used. */
            tokenId: string | null;
            /** @description The session that was used. */
            sessionId: string | null;
            /**
             * @description For whom the person chose to act.
             * @example region:1
             */
            onBehalfOf: string | null;
            requestId: string | null;
            /** @example contract.signed */
            action: string;
            subjectKind: string;
            subjectId: string;
            /** @description What changed, from what to what. */
            change: {
                [key: string]: unknown;
            };
        };
        AuditTrailAnswer: {
            items: components["schemas"]["AuditEntryAnswer"][];
            next: string | null;
        };
        PersonRoleAnswer: {
            /** @enum {string} */
            role: "region_administrator" | "contract_manager" | "assessor" | "approver" | "municipal_manager" | "auditor";
            /**
             * Format: date
             * @description First day.
             */
            since: string;
            /**
             * Format: date
             * @description Last day; null is until further notice.
             */
            until: string | null;
            id: string;
            /**
             * @description Of a municipal manager.
             * @example [
             *       "0262"
             *     ]
             */
            municipalityCodes: string[];
            /** @description Why it was ended, where somebody did. */
            endReason: string | null;
        };
        RegionPersonAnswer: {
            /**
             * Format: date-time
             * @description The last sign-in since one of these roles began.
             */
            lastSignedInAt: string | null;
            /** Format: date-time */
            tokenLastUsedAt: string | null;
            id: string;
            /** @description As the region itself named the person. */
            name: string;
            /** @description Null for an application. */
            email: string | null;
            /** @enum {string} */
            kind: "natural" | "application";
            roles: components["schemas"]["PersonRoleAnswer"][];
            /** @description How many API tokens reach for the region. */
            tokens: number;
        };
        RegionPeopleAnswer: {
            items: components["schemas"]["RegionPersonAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        GiveRoleBody: {
            /** @enum {string} */
            role: "region_administrator" | "contract_manager" | "assessor" | "approver" | "municipal_manager" | "auditor";
            /**
             * Format: date
             * @description First day; today when left out.
             */
            since?: string;
            /**
             * Format: date
             * @description Last day; until further notice when left out.
             */
            until?: string;
            /**
             * @description How the region knows the person.
             * @example M. de Vries
             */
            name: string;
            /**
             * Format: email
             * @example m.devries@gemeente.example
             */
            email: string;
            /**
             * @description CBS codes of the municipalities of a municipal manager.
             * @example [
             *       "0262"
             *     ]
             */
            municipalityCodes?: string[];
        };
        GivenRoleAnswer: {
            /** @description Of the role; of the proposal while a second person must confirm it. */
            id: string;
            /** @enum {string} */
            state: "given" | "awaiting-confirmation";
        };
        EndRegionRoleBody: {
            /**
             * Format: date
             * @description Last day. When left out the role ends at once: yesterday was its last day.
             */
            until?: string;
            /** @example Uit dienst. */
            reason: string;
        };
        RoleProposalAnswer: {
            /** @enum {string} */
            role: "region_administrator" | "approver";
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            /** Format: date-time */
            proposedAt: string;
            id: string;
            name: string;
            email: string;
            proposedBy: string;
        };
        RoleDecisionBody: {
            /** @enum {string} */
            outcome: "confirmed" | "rejected";
        };
        RoleDecisionAnswer: {
            /** @description Of the role that was given; null when it was rejected. */
            roleId: string | null;
        };
        AccessLineAnswer: {
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            /**
             * Format: date-time
             * @description The last sign-in since the role began.
             */
            lastSignedInAt: string | null;
            /** Format: date-time */
            tokenLastUsedAt: string | null;
            roleId: string;
            /**
             * @description Whose role it is: the region's, or one of its providers', which the region can only look at.
             * @enum {string}
             */
            tenant: "region" | "organisation";
            organisationId: string | null;
            organisationName: string | null;
            personId: string;
            /** @enum {string} */
            personKind: "natural" | "application";
            name: string;
            /** @description Null for an application, and for the people of a provider. */
            email: string | null;
            /** @example contract_manager */
            role: string;
            municipalityCodes: string[];
            /** @description Why it was ended, where somebody did. */
            endReason: string | null;
            /** @description How many API tokens reach for this role. */
            tokens: number;
        };
        AccessReviewAnswer: {
            /**
             * Format: date
             * @description The last day on which the next sign-off is in time; null for a region that nobody administers.
             */
            dueOn: string | null;
            items: components["schemas"]["AccessLineAnswer"][];
            next: string | null;
            /** @description How many lines the whole list has. */
            count: number;
            /** @description Of the whole list, whatever the page: what a sign-off is about. */
            listHash: string;
        };
        SignedReviewAnswer: {
            /** Format: date-time */
            signedOffAt: string;
            /**
             * Format: date
             * @description The last day on which it was in time; null when it was done before it was due.
             */
            dueOn: string | null;
            id: string;
            /** @description The person who signed off. */
            signedOffBy: string;
            note: string;
            /** @description SHA-256 of the list that was reviewed. */
            listHash: string;
        };
        SignedReviewsAnswer: {
            items: components["schemas"]["SignedReviewAnswer"][];
            next: string | null;
        };
        ReviewEndingBody: {
            /**
             * Format: date
             * @description Last day. When left out the role ends at once: yesterday was its last day.
             */
            until?: string;
            /** Format: uuid */
            roleId: string;
            /** @example Niet meer nodig. */
            reason: string;
        };
        SignOffBody: {
            /** @description Roles of the region that end with it. */
            endings?: components["schemas"]["ReviewEndingBody"][];
            /** @description `listHash` of the list as you saw it. */
            listHash: string;
            /**
             * @description What you looked at and found.
             * @example Alle rollen nagelopen met de teamleiders.
             */
            note: string;
        };
        SignOffAnswer: {
            id: string;
        };
        OrganisationAnswer: {
            id: string;
            /**
             * @description Number in the trade register.
             * @example 27381312
             */
            kvkNumber: string;
            /** @example Voorbeeld Zorg B.V. */
            name: string;
            /** @example besloten vennootschap */
            legalForm: string;
            /** @description True for a sole trader or a partnership of natural persons. */
            naturalPerson: boolean;
            /**
             * @description Fiscal number of a legal person.
             * @example 002220647
             */
            rsin: string | null;
            /** @example 41123456 */
            agbCode: string | null;
            /** @example NL91ABNA0417164300 */
            iban: string | null;
            email: string;
            /** @description Send it back with a change. */
            version: number;
        };
        EditOrganisationBody: {
            /** @description The version you saw. */
            version: number;
            name: string;
            legalForm: string;
            /**
             * @description Only for a legal person; null when there is none.
             * @example 002220647
             */
            rsin: string | null;
            /** @example 41123456 */
            agbCode: string | null;
            /**
             * @description Without spaces.
             * @example NL91ABNA0417164300
             */
            iban: string | null;
            /** Format: email */
            email: string;
        };
        OrganisationVersionAnswer: {
            version: number;
        };
        /**
         * @description 'quarantined': the scanner is away; the document waits for it.
         * @enum {string}
         */
        ScanState: "notScanned" | "quarantined" | "clean" | "infected";
        NewEvidenceAnswer: {
            /** @description 'quarantined': the scanner is away; the document waits for it. */
            scanState: components["schemas"]["ScanState"];
            id: string;
        };
        EvidenceAnswer: {
            /**
             * Format: date
             * @example 2026-01-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @description Its last valid day; null when it does not expire by itself.
             * @example 2029-01-14
             */
            expiresOn: string | null;
            /** @description What a scanner said of the file; while it is 'quarantined' it can be chosen, but not submitted. */
            scanState: components["schemas"]["ScanState"];
            id: string;
            organisationId: string;
            /**
             * @description What it proves, in the words of the procedures.
             * @example KVK
             */
            kind: string;
            /** @example uittreksel.pdf */
            fileName: string;
            mediaType: string;
            sizeBytes: number;
            /** @description SHA-256 of the file. */
            fileHash: string;
            /** Format: date-time */
            uploadedAt: string;
            /** @description What was found in it; its bytes were deleted. Null unless it is infected. */
            scanFinding: string | null;
            /** @description The older document that it stands in for. */
            replacesId: string | null;
        };
        NewOrganisationBody: {
            /** @example Voorbeeld Zorg B.V. */
            name: string;
            /** @example besloten vennootschap */
            legalForm: string;
            /** @description True for a sole trader or a partnership of natural persons. */
            naturalPerson: boolean;
            /**
             * Format: email
             * @example info@zorg.example
             */
            email: string;
        };
        RegisterBody: {
            /** @description Needed when your organisation is not here yet. */
            organisation?: components["schemas"]["NewOrganisationBody"];
            /** @example Persoon Een */
            name?: string;
            /**
             * Format: email
             * @example persoon@zorg.example
             */
            email?: string;
            /** @enum {string} */
            language?: "nl" | "en";
        };
        RegistrationAnswer: {
            personId: string;
            organisationId: string;
            /**
             * @description You registered the organisation and administer it, or its administrators were asked to let you in.
             * @enum {string}
             */
            outcome: "organisationMade" | "joinRequested";
            joinRequestId: string | null;
        };
        AcceptInvitationBody: {
            /** @description What stood after the # in the link of your mail. */
            token: string;
            /** @example Persoon Een */
            name?: string;
            /**
             * Format: email
             * @example persoon@zorg.example
             */
            email?: string;
            /** @enum {string} */
            language?: "nl" | "en";
        };
        AcceptanceAnswer: {
            personId: string;
            organisationId: string;
            /** @description None when you had all of its roles already. */
            roleIds: string[];
        };
        ConfirmAddressBody: {
            /** @description What stood after the # in the link of your mail. */
            token: string;
        };
        MemberRoleAnswer: {
            /** Format: date */
            since: string;
            /**
             * Format: date
             * @description The last day on which it counts; null for no end.
             */
            until: string | null;
            id: string;
            /** @example provider_signatory */
            role: string;
            heldToday: boolean;
            /**
             * @description On what a mandate to sign rests; null for another role, or for one given before this was recorded.
             * @example register
             */
            basis: string | null;
            evidenceId: string | null;
            endReason: string | null;
        };
        MemberAnswer: {
            /** Format: date-time */
            lastSignInAt: string | null;
            personId: string;
            name: string;
            /** @description Null for an application. */
            email: string | null;
            /** @enum {string} */
            kind: "natural" | "application";
            roles: components["schemas"]["MemberRoleAnswer"][];
        };
        RoleGrantBody: {
            /**
             * Format: date
             * @description First day; today when left out.
             * @example 2026-03-02
             */
            since?: string;
            /**
             * Format: date
             * @description Last day; no end when left out.
             * @example 2026-12-31
             */
            until?: string;
            /**
             * @example provider_signatory
             * @enum {string}
             */
            role: "provider_administrator" | "provider_editor" | "provider_signatory";
            /**
             * @description On what a mandate to sign rests: the trade register, or a written authorisation. Required for a signatory.
             * @example register
             * @enum {string}
             */
            basis?: "register" | "authorisation";
            /**
             * Format: uuid
             * @description The written authorisation, among the evidence of your organisation.
             */
            evidenceId?: string;
        };
        GiveRolesBody: {
            roles: components["schemas"]["RoleGrantBody"][];
        };
        GivenRolesAnswer: {
            roleIds: string[];
        };
        EndRoleBody: {
            /**
             * Format: date
             * @description The last day on which it counts; left out, it ends at once.
             * @example 2026-12-31
             */
            on?: string;
            /** @example uit dienst */
            reason: string;
        };
        EndedRoleAnswer: {
            /** Format: date */
            until: string;
        };
        InvitedRoleAnswer: {
            /** Format: date */
            since?: string;
            /** Format: date */
            until?: string;
            role: string;
            basis?: string;
            evidenceId?: string;
        };
        InvitationAnswer: {
            id: string;
            email: string;
            roles: components["schemas"]["InvitedRoleAnswer"][];
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn" | "expired";
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            expiresAt: string;
            acceptedBy: string | null;
            /**
             * @description How far its last mail is.
             * @example accepted
             */
            mail: string | null;
        };
        InviteBody: {
            roles: components["schemas"]["RoleGrantBody"][];
            /**
             * Format: email
             * @example nieuw@zorg.example
             */
            email: string;
        };
        MadeAnswer: {
            id: string;
        };
        JoinRequestAnswer: {
            id: string;
            personId: string;
            name: string;
            email: string;
            /** @enum {string} */
            state: "open" | "withdrawn" | "approved" | "refused";
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            reason: string | null;
        };
        ReasonBody: {
            /** @example De enige beheerder is overleden. */
            reason: string;
        };
        OwnJoinRequestAnswer: {
            id: string;
            organisationId: string;
            /** @enum {string} */
            state: "open" | "withdrawn" | "approved" | "refused";
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description Why it was refused. */
            reason: string | null;
            /** @description Whether it is the organisation for which you signed in with this browser. */
            signedInFor: boolean;
            /**
             * @description How far the handover is that you asked of the region.
             * @example asked
             */
            handover: string | null;
        };
        HandoverAnswer: {
            id: string;
            organisationId: string;
            organisationName: string;
            personId: string;
            personName: string;
            /** @enum {string} */
            state: "withdrawn" | "approved" | "refused" | "asked" | "proposed";
            /** Format: date-time */
            askedAt: string;
            statement: string;
            /** @description The region that proposed; null until then. */
            regionId: number | null;
            proposedBy: string | null;
            /** Format: date-time */
            proposedAt: string | null;
            reason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionNote: string | null;
        };
        ProposeHandoverBody: {
            /** @example De enige beheerder is overleden. */
            reason: string;
            /**
             * @description Which of your regions proposes; needed when several know the organisation.
             * @example 1
             */
            regionId?: number;
        };
        RepresentativeAnswer: {
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            /**
             * @description Why a signatory may sign; null where that was not recorded.
             * @enum {string|null}
             */
            basis: "register" | "authorisation" | null;
            roleId: string;
            personId: string;
            name: string;
            /** @enum {string} */
            role: "provider_administrator" | "provider_signatory";
            heldToday: boolean;
        };
        BilingualTextBody: {
            /**
             * @description Dutch, B1 level.
             * @example Begeleiding basis
             */
            nl: string;
            /**
             * @description English.
             * @example Support, basic
             */
            en: string;
        };
        ProcedureSummaryAnswer: {
            /**
             * Format: date
             * @description First day of the term.
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day of the term without extensions.
             * @example 2030-12-31
             */
            endsOn: string;
            id: string;
            regionId: number;
            /** @example wmo-2026 */
            slug: string;
            title: components["schemas"]["BilingualTextBody"];
            /** @enum {string} */
            law: "wmo" | "jeugd";
            /** @enum {string} */
            status: "draft" | "published" | "paused" | "closed";
            /** @description Whether one can enrol at this moment. */
            open: boolean;
            /**
             * @description CBS codes.
             * @example [
             *       "0262"
             *     ]
             */
            municipalities: string[];
            /** Format: date-time */
            opensAt: string | null;
            /** Format: date-time */
            closesAt: string | null;
            /** @description Number of the published version that holds; null for a draft. */
            currentVersion: number | null;
        };
        ProcedurePageAnswer: {
            items: components["schemas"]["ProcedureSummaryAnswer"][];
            /** @description Give it as `cursor` for the next page; null on the last. */
            next: string | null;
        };
        EntryBody: {
            /**
             * Format: date
             * @description Last day on which a question can be asked, inclusive; for as long as the procedure runs when left out.
             * @example 2026-05-31
             */
            questionsUntil?: string;
            /**
             * @description continuous: always; windowed: in windows; single: once.
             * @example continuous
             * @enum {string}
             */
            mode: "continuous" | "windowed" | "single";
            /**
             * @description Local time in Europe/Amsterdam.
             * @example 2025-09-01T09:00
             */
            opensAt: string;
            /**
             * @description Local time in Europe/Amsterdam; this minute's start still counts. Not for continuous entry.
             * @example 2026-06-30T17:00
             */
            closesAt?: string;
        };
        ConditionEvidenceBody: {
            /**
             * @description Kind of document: the evidence that an organisation keeps under this name proves it.
             * @example KVK
             */
            kind: string;
            /**
             * @description Maximum age at receipt, in calendar months; leave it out when age does not matter.
             * @example 6
             */
            maximumAgeMonths?: number;
            /**
             * @description For how long it proves the condition after it was issued, in calendar months; then it is asked again.
             * @example 36
             */
            validityMonths?: number;
            /**
             * @description False: only on request, so a submission without it is complete.
             * @example true
             */
            atSubmission: boolean;
            /**
             * @description The document has an expiry date that must be watched.
             * @example false
             */
            expires: boolean;
        };
        SeenDocumentBody: {
            /**
             * @description In calendar months.
             * @example 3
             */
            maximumAgeMonths: number;
            /**
             * @description Counted back from the day of receipt, or from the day on which the work starts.
             * @example start
             * @enum {string}
             */
            before: "receipt" | "start";
        };
        ConditionBody: {
            /**
             * @description Unique in the procedure.
             * @example UEA
             */
            code: string;
            /**
             * @example exclusionGround
             * @enum {string}
             */
            kind: "exclusionGround" | "suitability" | "execution";
            /**
             * @description Only of an exclusion ground: whether the region must exclude for it or may.
             * @example mandatory
             * @enum {string}
             */
            exclusion?: "mandatory" | "optional";
            title: components["schemas"]["BilingualTextBody"];
            text: components["schemas"]["BilingualTextBody"];
            /**
             * @description How a provider answers; recordedAsSeen: nothing is uploaded, the assessor records what was seen.
             * @example evidence
             * @enum {string}
             */
            answer: "confirmation" | "text" | "evidence" | "recordedAsSeen";
            /**
             * @description Who delivers it, of those who enrol together; the applicant when left out.
             * @example everyMember
             * @enum {string}
             */
            deliveredBy?: "applicant" | "everyMember" | "everySubcontractor" | "everyParty";
            /**
             * @description False: asked anew in each enrolment; an earlier answer is not offered for reuse.
             * @example true
             */
            reusable?: boolean;
            /** @description Only with the answer 'evidence'. */
            evidence?: components["schemas"]["ConditionEvidenceBody"];
            /** @description Only with the answer 'recordedAsSeen'; leave it out when age does not matter. */
            seen?: components["schemas"]["SeenDocumentBody"];
            /**
             * @description Whether other evidence may be accepted instead, until a day on which it is looked at again.
             * @example false
             */
            alternativeAllowed?: boolean;
            /**
             * @description Where the condition comes from.
             * @example contract standard, annex 1
             */
            source: string;
        };
        ClientDecisionDurationBody: {
            /** @example 9 */
            months: number;
            /**
             * @example developmental
             * @enum {string}
             */
            purpose: "developmental" | "maintenance";
        };
        TariffCostBody: {
            /**
             * @description Element of the real price (Uitvoeringsbesluit Wmo 2015, 5.4; Besluit Jeugdwet, 2.3).
             * @example staff
             * @enum {string}
             */
            element: "staff" | "otherClientBound" | "overhead" | "nonProductiveHours" | "travelAndTraining" | "indexation" | "imposedDuties";
            /**
             * @description Euros per unit, with two decimals.
             * @example 61.20
             */
            amount: string;
        };
        TariffBody: {
            /**
             * Format: date
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive; leave it out for 'until further notice'.
             * @example 2026-12-31
             */
            endsOn?: string;
            /**
             * @description Euros per unit, with two decimals.
             * @example 87.15
             */
            amount: string;
            /**
             * @description True: an example, not the region's real price.
             * @example true
             */
            example: boolean;
            /** @description What the amount is made of; together they are the amount. Leave it out when it is not published. */
            costs?: components["schemas"]["TariffCostBody"][];
        };
        ProductBody: {
            /**
             * @description The region's own code, unique in the procedure.
             * @example BG-BASIS
             */
            code: string;
            name: components["schemas"]["BilingualTextBody"];
            /**
             * @description Category of the iStandaarden.
             * @example 02
             */
            category: string;
            /**
             * @description National product code, where there is one.
             * @example 45A04
             */
            nationalCode?: string;
            /**
             * @description Unit of WJ756: 01 minute, 04 hour, 14 day and night, 16 day part, 82 and 84 pieces, 83 euros.
             * @example 04
             */
            unit: string;
            /**
             * @example effort
             * @enum {string}
             */
            executionVariant: "effort" | "output" | "task";
            /**
             * @example basic
             * @enum {string}
             */
            careIntensity?: "basic" | "complex";
            clientDecisionDuration: components["schemas"]["ClientDecisionDurationBody"];
            tariffs: components["schemas"]["TariffBody"][];
        };
        BundleRuleBody: {
            /**
             * Format: date
             * @example 2026-01-01
             */
            startsOn: string;
            /** @example BG-COMPLEX */
            product: string;
            /** @example BG-BASIS */
            requires: string;
            /**
             * @description encouraged: may be declined with a reason.
             * @example required
             * @enum {string}
             */
            mode: "off" | "encouraged" | "required";
            /**
             * @description Whether lines that contracts hold already are judged by it too.
             * @example true
             */
            bindsExistingContracts: boolean;
        };
        TermBody: {
            /**
             * Format: date
             * @description First day.
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             * @example 2030-12-31
             */
            endsOn: string;
            /**
             * @description How many times it can be extended.
             * @example 3
             */
            extensionCount: number;
            /**
             * @description Calendar months of one extension.
             * @example 24
             */
            extensionMonths: number;
            /**
             * @description Calendar months before the end by which notice must have been received.
             * @example 6
             */
            noticeMonths: number;
            /**
             * @description mutual: the region offers, the provider answers in writing.
             * @example mutual
             * @enum {string}
             */
            extensionMode: "mutual" | "purchaserOnly" | "tacit";
            /**
             * @description The region's offer goes out at least so many weeks before the latest notice date.
             * @example 8
             */
            offerLeadWeeks: number;
        };
        ClauseBody: {
            /** @example 1.3 */
            number: string;
            /** @example Looptijd en verlenging */
            title: string;
            /**
             * @description Dutch: the language of the contract.
             * @example De raamovereenkomst gaat in op 1 januari 2026.
             */
            text: string;
        };
        ProcedureDefinitionBody: {
            /**
             * @description Part of addresses; unique in the region.
             * @example wmo-2026
             */
            slug: string;
            title: components["schemas"]["BilingualTextBody"];
            description: components["schemas"]["BilingualTextBody"];
            /**
             * @example wmo
             * @enum {string}
             */
            law: "wmo" | "jeugd";
            /**
             * @description Where values come from, and what is only planned or an example.
             * @example [
             *       "term: letter of Lochem"
             *     ]
             */
            sources: string[];
            entry: components["schemas"]["EntryBody"];
            /**
             * @description CBS codes of the municipalities that take part.
             * @example [
             *       "0262",
             *       "0301"
             *     ]
             */
            municipalities: string[];
            /**
             * @description The forms in which one may enrol; all of them when left out.
             * @example [
             *       "alone",
             *       "consortium"
             *     ]
             */
            forms?: ("alone" | "mainContractor" | "consortium" | "group")[];
            conditions: components["schemas"]["ConditionBody"][];
            products: components["schemas"]["ProductBody"][];
            bundleRules: components["schemas"]["BundleRuleBody"][];
            term: components["schemas"]["TermBody"];
            /**
             * @description The decision the region promises, in weeks after submission.
             * @example 6
             */
            decisionPromiseWeeks: number;
            /**
             * @description Calendar days in which a provider delivers what was lacking; 14 when left out.
             * @example 14
             */
            supplementDays?: number;
            /**
             * @description Calendar days between the notice of an intended refusal and its becoming final; 20 when left out.
             * @example 20
             */
            remedyDays?: number;
            /**
             * @description Calendar days in which the region answers a question; 10 when left out.
             * @example 10
             */
            questionAnswerDays?: number;
            /**
             * @description Weeks in which both sides sign.
             * @example 3
             */
            signatureWeeks: number;
            /**
             * @description Calendar days for which the offer to contract stands.
             * @example 90
             */
            offerValidityDays: number;
            clauses: components["schemas"]["ClauseBody"][];
        };
        TariffAnswer: {
            /**
             * Format: date
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description Inclusive; null: until further notice.
             * @example 2026-12-31
             */
            endsOn: string | null;
            /**
             * @description Euros per unit.
             * @example 87.15
             */
            amount: string;
            example: boolean;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description Null for what holds; else since when it was replaced.
             */
            supersededAt: string | null;
        };
        CatalogueProductAnswer: {
            /**
             * Format: date
             * @description Set once it left the catalogue.
             */
            retiredOn: string | null;
            id: string;
            /** @example BG-BASIS */
            code: string;
            name: components["schemas"]["BilingualTextBody"];
            unit: string;
            /** @enum {string|null} */
            careIntensity: "basic" | "complex" | null;
            tariffs: components["schemas"]["TariffAnswer"][];
        };
        ProcedureDetailAnswer: {
            id: string;
            regionId: number;
            /** @enum {string} */
            status: "draft" | "published" | "paused" | "closed";
            open: boolean;
            /** @description Counts edits: give it with the next command. */
            version: number;
            currentVersion: number | null;
            /** @description SHA-256 of the canonical text of the published definition. */
            definitionHash: string | null;
            /** @description The version that holds; for a draft its draft. */
            definition: components["schemas"]["ProcedureDefinitionBody"];
            /** @description The draft of the next version; null for everyone but the region, and when nothing differs. */
            draft: components["schemas"]["ProcedureDefinitionBody"] | null;
            products: components["schemas"]["CatalogueProductAnswer"][];
        };
        ProcedureVersionAnswer: {
            number: number;
            definitionHash: string;
            /** Format: date-time */
            publishedAt: string;
            reason: string;
        };
        CreateProcedureBody: {
            /** @example 1 */
            regionId: number;
            definition: components["schemas"]["ProcedureDefinitionBody"];
        };
        ProcedureStateAnswer: {
            id: string;
            /** @enum {string} */
            status: "draft" | "published" | "paused" | "closed";
            /** @description Give it with the next command. */
            version: number;
            currentVersion: number | null;
        };
        ReplaceDraftBody: {
            /**
             * @description The version you saw.
             * @example 1
             */
            version: number;
            definition: components["schemas"]["ProcedureDefinitionBody"];
        };
        PublicationBody: {
            /**
             * Format: date
             * @description From this day it holds; leave it out for at once. Not for a first version.
             * @example 2026-09-01
             */
            effectiveOn?: string;
            /**
             * @description The version you saw.
             * @example 1
             */
            version: number;
            /**
             * @description Why.
             * @example Vastgesteld door de acht colleges
             */
            reason: string;
        };
        ProcedureStepBody: {
            /**
             * @description The version you saw.
             * @example 1
             */
            version: number;
            /**
             * @description Why.
             * @example Vastgesteld door de acht colleges
             */
            reason: string;
        };
        DeskProcedureAnswer: {
            /**
             * Format: date
             * @description From this day another version holds.
             */
            waitingFor: string | null;
            id: string;
            regionId: number;
            /** @example wmo-2026 */
            slug: string;
            title: components["schemas"]["BilingualTextBody"];
            /** @enum {string} */
            law: "wmo" | "jeugd";
            /** @enum {string} */
            status: "draft" | "published" | "paused" | "closed";
            /** @enum {string} */
            entryMode: "continuous" | "windowed" | "single";
            /** Format: date-time */
            opensAt: string | null;
            /** Format: date-time */
            closesAt: string | null;
            /** @description Number of the version that holds; null for a draft. */
            currentVersion: number | null;
            /** @description Counts edits: give it with the next command. */
            version: number;
            /** @description Whether the draft of the next version differs from what holds. */
            draftDiffers: boolean;
            /** @description Submitted and not yet decided. */
            openEnrolments: number;
            /** @description Contracts that have not ended. */
            contracts: number;
        };
        DeskProcedurePageAnswer: {
            items: components["schemas"]["DeskProcedureAnswer"][];
            /** @description Give it as `cursor` for the next page; null on the last. */
            next: string | null;
        };
        WaitingPublicationAnswer: {
            /**
             * Format: date
             * @description From this day it holds.
             */
            effectiveOn: string;
            reason: string;
            /** Format: date-time */
            publishedAt: string;
            definition: components["schemas"]["ProcedureDefinitionBody"];
        };
        EndedPublicationAnswer: {
            /** Format: date */
            effectiveOn: string;
            /** @enum {string} */
            endedAs: "withdrawn" | "lapsed";
            /** Format: date-time */
            endedAt: string;
            /** @description Why it was withdrawn; of a lapsed one what stood in its way: 'binding: <parts>' or 'faults: <paths>'. */
            reason: string;
        };
        ProcedurePublicationsAnswer: {
            waiting: components["schemas"]["WaitingPublicationAnswer"] | null;
            /** @description The newest first; 50 at most. */
            ended: components["schemas"]["EndedPublicationAnswer"][];
        };
        ProcedureVersionDetailAnswer: {
            number: number;
            definitionHash: string;
            /** Format: date-time */
            publishedAt: string;
            reason: string;
            definition: components["schemas"]["ProcedureDefinitionBody"];
        };
        ImpactPreviewBody: {
            /**
             * Format: date
             * @description From this day it would hold; today when left out.
             * @example 2026-09-01
             */
            effectiveOn?: string;
            /**
             * @description The version you saw.
             * @example 1
             */
            version: number;
        };
        ChangedPartAnswer: {
            /** @example conditions */
            part: string;
            /** @description Once there is a contract it changes through an amendment only. */
            bindsContracts: boolean;
        };
        ConditionImpactAnswer: {
            /** @example KVK */
            code: string;
            title: components["schemas"]["BilingualTextBody"];
            /**
             * @description text: only its words; stricter: something is asked that was not.
             * @enum {string}
             */
            change: "text" | "added" | "removed" | "stricter" | "eased";
            /** @description Drafts that had answered what was asked and have not answered what will be. */
            becomingIncomplete: number;
            /** @description Drafts with a document that may be too old, or lack an expiry date: the region does not see it yet. */
            toLookAt: number;
        };
        ImpactPreviewAnswer: {
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: date
             * @description The day of a publication that waits already: it must be withdrawn first.
             */
            waitingFor: string | null;
            /**
             * @description The number it would have.
             * @example 2
             */
            number: number;
            /** @description Whether that is today. */
            atOnce: boolean;
            parts: components["schemas"]["ChangedPartAnswer"][];
            /**
             * @description Parts that bind contracts which exist: a publication with them is refused; they take an amendment.
             * @example [
             *       "term"
             *     ]
             */
            refusedParts: string[];
            conditions: components["schemas"]["ConditionImpactAnswer"][];
            /** @description Enrolments that are being prepared: what is published will hold for them. */
            drafts: number;
            draftsBecomingIncomplete: number;
            /** @description Drafts with a product or municipality that would no longer be offered. */
            draftsWithLinesNotOffered: number;
            /** @description Whether everybody with a draft gets a mail about it. */
            draftsAreTold: boolean;
            /** @description Submitted and not yet decided: they keep the version they were submitted with. */
            openEnrolments: number;
            /** @description Contracts that have not ended: they keep the version they were formed with. */
            contracts: number;
        };
        WithdrawPublicationBody: {
            /**
             * @description The version you saw.
             * @example 1
             */
            version: number;
            /**
             * @description Why.
             * @example Vastgesteld door de acht colleges
             */
            reason: string;
        };
        CopyProcedureBody: {
            /**
             * @description Part of addresses; unique in the region.
             * @example jeugd-2027
             */
            slug: string;
            /**
             * @description Title in Dutch.
             * @example Jeugdhulp 2027
             */
            titleNl: string;
            /**
             * @description Title in English.
             * @example Youth care 2027
             */
            titleEn: string;
        };
        ProcedureDocumentVersionAnswer: {
            id: string;
            /** @description 1 for the first; a higher number replaces the lower ones. */
            number: number;
            title: components["schemas"]["BilingualTextBody"];
            /** @enum {string} */
            kind: "contractStandard" | "furtherAgreement" | "clarifications" | "purchasingDocument" | "requirements" | "tariffs" | "purchasingTerms" | "form" | "other";
            /**
             * @description Where documents contradict each other, the lowest number prevails.
             * @example 1
             */
            precedence: number;
            /** @example nota-van-inlichtingen.pdf */
            fileName: string;
            /** @example application/pdf */
            mediaType: string;
            sizeBytes: number;
            /**
             * Format: date-time
             * @description Null: only the region sees it yet.
             */
            publishedAt: string | null;
        };
        ProcedureDocumentAnswer: {
            /** @description The id of its first version. */
            id: string;
            /** @description The newest first; of the published ones the first is the one that holds. */
            versions: components["schemas"]["ProcedureDocumentVersionAnswer"][];
        };
        ProcedureDocumentStateAnswer: {
            id: string;
            /** @description Which version of its document it is. */
            number: number;
            /** Format: date-time */
            publishedAt: string | null;
        };
        PublicTextAnswer: {
            /** @example Begeleiding basis */
            nl: string;
            /** @example Support, basic */
            en: string;
        };
        ListedProductAnswer: {
            /**
             * @description CBS codes of where.
             * @example [
             *       "0262"
             *     ]
             */
            municipalities: string[];
            /** @example BG-BASIS */
            code: string;
            name: components["schemas"]["PublicTextAnswer"];
            /**
             * @description National category.
             * @example 02
             */
            category: string;
            /**
             * @description Null: the product is neither.
             * @enum {string|null}
             */
            careIntensity: "basic" | "complex" | null;
        };
        ContractedProviderAnswer: {
            /**
             * Format: date
             * @description First day.
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive, without what may still be agreed.
             * @example 2030-12-31
             */
            endsOn: string;
            organisationId: string;
            /**
             * @description As the contract names it.
             * @example Voorbeeld Zorg B.V.
             */
            name: string;
            /**
             * @description Number in the trade register.
             * @example 27381312
             */
            kvkNumber: string;
            regionId: number;
            procedureId: string;
            procedureTitle: components["schemas"]["PublicTextAnswer"];
            /** @enum {string} */
            law: "wmo" | "jeugd";
            products: components["schemas"]["ListedProductAnswer"][];
            /** @description Holds basic and complex products in one municipality, and so can scale care up and down there. */
            scalesUpAndDown: boolean;
            /**
             * @description CBS codes of where it works.
             * @example [
             *       "0262"
             *     ]
             */
            municipalities: string[];
        };
        ContractedProviderPageAnswer: {
            items: components["schemas"]["ContractedProviderAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        ContractedAreaAnswer: {
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description Inclusive.
             */
            endsOn: string;
            /**
             * @description CBS code.
             * @example 0262
             */
            municipality: string;
        };
        OfferedProductAnswer: {
            productId: string;
            areas: components["schemas"]["ContractedAreaAnswer"][];
            /** @example BG-BASIS */
            code: string;
            name: components["schemas"]["PublicTextAnswer"];
            /**
             * @description National category.
             * @example 02
             */
            category: string;
            /**
             * @description Null: the product is neither.
             * @enum {string|null}
             */
            careIntensity: "basic" | "complex" | null;
        };
        ProviderOfferAnswer: {
            /**
             * Format: date
             * @description First day of the contract.
             */
            startsOn: string;
            /**
             * Format: date
             * @description Last day, inclusive, without what may still be agreed.
             */
            endsOn: string;
            procedureId: string;
            procedureTitle: components["schemas"]["PublicTextAnswer"];
            /** @enum {string} */
            law: "wmo" | "jeugd";
            regionId: number;
            scalesUpAndDown: boolean;
            products: components["schemas"]["OfferedProductAnswer"][];
        };
        ProviderDetailAnswer: {
            organisationId: string;
            /** @example Voorbeeld Zorg B.V. */
            name: string;
            /** @example 27381312 */
            kvkNumber: string;
            offers: components["schemas"]["ProviderOfferAnswer"][];
        };
        CataloguedProductAnswer: {
            productId: string;
            procedureId: string;
            regionId: number;
            /** @enum {string} */
            law: "wmo" | "jeugd";
            /** @example BG-BASIS */
            code: string;
            name: components["schemas"]["PublicTextAnswer"];
            /**
             * @description National category.
             * @example 02
             */
            category: string;
            /**
             * @description Null: the product is neither.
             * @enum {string|null}
             */
            careIntensity: "basic" | "complex" | null;
        };
        AddendumTextAnswer: {
            id: string;
            contractId: string;
            /**
             * @description Of the contract.
             * @example 2026-000042
             */
            contractNumber: string;
            number: number;
            text: string;
            /** @description SHA-256 (hexadecimal) of the text. */
            textHash: string;
        };
        SignatureBody: {
            /**
             * @description By what authority you sign.
             * @example Ik ben zelfstandig bevoegd volgens het Handelsregister
             */
            authorityStatement: string;
            /**
             * @description Your role in your organisation.
             * @example bestuurder
             */
            role: string;
            /** @description The hash of the text you read. */
            textHash: string;
        };
        AddendumSigningAnswer: {
            /**
             * Format: date
             * @description Null until both have signed.
             */
            signedOn: string | null;
            /** Format: date */
            startsOn: string | null;
            addendumId: string;
            contractId: string;
        };
        ContractWithdrawalBody: {
            /** @example De bijlage noemt een verkeerde gemeente; wij sturen een nieuwe overeenkomst na een nieuwe aanmelding */
            reason: string;
        };
        EndedAddendumAnswer: {
            /** Format: date */
            endedOn: string;
            addendumId: string;
            contractId: string;
            /** @enum {string} */
            endReason: "withdrawn" | "notSigned" | "declined" | "contractEnded";
        };
        ContractRefusalBody: {
            /** @example Wij kunnen deze zorg in 2026 toch niet leveren */
            reason: string;
        };
        ContractSummaryAnswer: {
            /**
             * Format: date
             * @description First day.
             * @example 2026-01-01
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description Last day, inclusive; in the municipality that was asked for.
             * @example 2030-12-31
             */
            endsOn: string;
            /**
             * Format: date
             * @description The last day on which the next extension can be agreed; null when no option is open.
             */
            latestNoticeOn: string | null;
            /**
             * Format: date
             * @description The last day for the answer to the offer that waits for it; null without one.
             */
            answerDueOn: string | null;
            id: string;
            regionId: number;
            /** @example 2026-000042 */
            number: string;
            procedureId: string;
            organisationId: string;
            /**
             * @description The provider as the contract names it.
             * @example Voorbeeld Zorg B.V.
             */
            organisationName: string;
            /**
             * @description pending: not signed by both; signed: its first day is still to come.
             * @enum {string}
             */
            status: "ended" | "pending" | "signed" | "active";
            /** @example 0 */
            extensionsExercised: number;
            /** @description True while the next extension can still be agreed. */
            optionOpen: boolean;
            /** @description Give it back with a command, so that it is not carried out on something you did not see. */
            version: number;
        };
        ContractPageAnswer: {
            items: components["schemas"]["ContractSummaryAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        FixedTermAnswer: {
            /**
             * Format: date
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2030-12-31
             */
            endsOn: string;
        };
        AgreedExtensionAnswer: {
            /**
             * Format: date
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2030-12-31
             */
            endsOn: string;
            /**
             * @description 1 is the first extension.
             * @example 1
             */
            number: number;
        };
        OptionLeftAnswer: {
            /**
             * Format: date
             * @example 2026-01-01
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2030-12-31
             */
            endsOn: string;
            /**
             * Format: date
             * @description The last day on which it can be agreed in time, inclusive: the answer has been received by then.
             * @example 2030-06-30
             */
            latestNoticeOn: string;
            /**
             * Format: date
             * @description A working day on or before it: when to be ready. Not the legal date.
             * @example 2030-06-28
             */
            warningOn: string;
            /**
             * Format: date
             * @description The day by which the region promised to have made its offer.
             * @example 2030-05-05
             */
            offerDueOn: string;
            /**
             * @description next: it can be agreed now; later: after those before it; late: only by a late extension, with four eyes.
             * @enum {string}
             */
            state: "next" | "later" | "late";
            /**
             * @description 1 is the first extension.
             * @example 1
             */
            number: number;
        };
        TermsAnswer: {
            /** @description Null for whoever joined after the fixed term, and for a contract that never came into force. */
            fixed: components["schemas"]["FixedTermAnswer"] | null;
            /** @description True: not signed by both yet; the first day is what it would be if they signed today. */
            expected: boolean;
            extensions: components["schemas"]["AgreedExtensionAnswer"][];
            options: components["schemas"]["OptionLeftAnswer"][];
        };
        PeriodAnswer: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        ContractLineAnswer: {
            /**
             * Format: date
             * @description Null as long as the contract has not been signed by both.
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description Last day that is agreed, inclusive.
             */
            endsOn: string | null;
            productId: string;
            /**
             * @description Code in the catalogue.
             * @example BG-BASIS
             */
            product: string;
            productName: components["schemas"]["BilingualTextBody"];
            /** @example 0262 */
            municipality: string;
            /** @example Lochem */
            municipalityName: string;
            /** @description One for each term. */
            periods: components["schemas"]["PeriodAnswer"][];
        };
        SignatureAnswer: {
            /** Format: date-time */
            signedAt: string;
            /** @enum {string} */
            side: "provider" | "region";
            personName: string;
            /** @example bestuurder */
            role: string;
            authorityStatement: string;
            /** @description SHA-256 of the text that was signed. */
            textHash: string;
        };
        OfferedLineAnswer: {
            productId: string;
            municipality: string;
        };
        ExtensionOfferAnswer: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /**
             * Format: date-time
             * @description When a late extension was proposed; null for an offer in time.
             */
            proposedAt: string | null;
            /**
             * Format: date-time
             * @description When a second person approved a late extension.
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @description When it went to the provider; null as long as it is only proposed.
             */
            offeredAt: string | null;
            /**
             * Format: date
             * @description The answer must have been received on this day at the latest.
             */
            answerDueOn: string;
            /** Format: date-time */
            answeredAt: string | null;
            id: string;
            /**
             * @description 1 is the first extension.
             * @example 1
             */
            number: number;
            lines: components["schemas"]["OfferedLineAnswer"][];
            reason: string;
            /** @description True: you proposed it, so that somebody else must approve it. */
            proposedByYou: boolean;
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn" | "proposed" | "lapsed" | "declined";
            answerStatement: string | null;
            answerReason: string | null;
        };
        AddedLineAnswer: {
            productId: string;
            /**
             * @description Code in the catalogue.
             * @example BG-COMPLEX
             */
            product: string;
            productName: components["schemas"]["BilingualTextBody"];
            /** @example 0262 */
            municipality: string;
            /** @example Lochem */
            municipalityName: string;
        };
        AddendumAnswer: {
            /** Format: date */
            formedOn: string;
            /**
             * Format: date
             * @description By when both should sign; null once they have, or when it ended before that.
             */
            signatureDueOn: string | null;
            /**
             * Format: date
             * @description The last day on which it can be signed, inclusive; null once it no longer waits.
             */
            signableUntil: string | null;
            /** Format: date */
            signedOn: string | null;
            /**
             * Format: date
             * @description The first day of its lines; null until both have signed.
             */
            startsOn: string | null;
            /** Format: date */
            endedOn: string | null;
            id: string;
            /** @description 1 is the first addendum of its contract. */
            number: number;
            /**
             * @description waiting: not signed by both; concluded: its lines are the contract's; ended: it never held.
             * @enum {string}
             */
            status: "waiting" | "concluded" | "ended";
            /** @enum {string|null} */
            endReason: "withdrawn" | "notSigned" | "declined" | "contractEnded" | null;
            /** @description Give it back when signing. */
            textHash: string;
            lines: components["schemas"]["AddedLineAnswer"][];
            signatures: components["schemas"]["SignatureAnswer"][];
        };
        ContractChangeAnswer: {
            /**
             * Format: date
             * @description The first day on which it counts.
             */
            effectiveOn: string;
            /** Format: date-time */
            recordedAt: string;
            detail: {
                [key: string]: unknown;
            };
            sequence: number;
            /** @example extended */
            kind: string;
            sourceKind: string;
            sourceId: string;
        };
        ContractDetailAnswer: {
            /** Format: date */
            formedOn: string;
            /** Format: date */
            signedOn: string | null;
            /** Format: date */
            startsOn: string | null;
            /**
             * Format: date
             * @description Last day, inclusive.
             */
            endsOn: string;
            /** Format: date */
            endedOn: string | null;
            /**
             * Format: date
             * @description The last day on which the next extension can be agreed; null when no option is open.
             */
            latestNoticeOn: string | null;
            /**
             * Format: date
             * @description A working day on or before it: when to be ready. Not the legal date.
             */
            warningOn: string | null;
            /**
             * Format: date
             * @description The last day on which both sides can have signed, inclusive; null once they have, or when it ended before that.
             */
            signableUntil: string | null;
            /**
             * Format: date
             * @description The day on which `lines` are shown.
             */
            onDate: string;
            id: string;
            regionId: number;
            number: string;
            procedureId: string;
            procedureVersion: number;
            organisationId: string;
            organisationName: string;
            /**
             * @description The status today.
             * @enum {string}
             */
            status: "ended" | "pending" | "signed" | "active";
            /**
             * @description notSigned, withdrawn and declined: it ended before both had signed.
             * @enum {string|null}
             */
            endReason: "withdrawn" | "notSigned" | "declined" | "termEnded" | null;
            extensionsExercised: number;
            optionOpen: boolean;
            /**
             * @description How its procedure extends: an offer and its answer, the region alone, or tacitly.
             * @enum {string}
             */
            extensionMode: "mutual" | "purchaserOnly" | "tacit";
            procedureTitle: components["schemas"]["BilingualTextBody"];
            terms: components["schemas"]["TermsAnswer"];
            /** @description Give it back when signing. */
            textHash: string;
            version: number;
            lines: components["schemas"]["ContractLineAnswer"][];
            signatures: components["schemas"]["SignatureAnswer"][];
            offers: components["schemas"]["ExtensionOfferAnswer"][];
            /** @description Additions, oldest first: those that wait for a signature as well. */
            addenda: components["schemas"]["AddendumAnswer"][];
            changes: components["schemas"]["ContractChangeAnswer"][];
        };
        ContractTextAnswer: {
            number: string;
            text: string;
            /** @description SHA-256 (hexadecimal) of the text. */
            textHash: string;
        };
        SigningAnswer: {
            /**
             * Format: date
             * @description Null until both have signed.
             */
            signedOn: string | null;
            /** Format: date */
            startsOn: string | null;
            contractId: string;
        };
        EndedUnsignedAnswer: {
            /** Format: date */
            endedOn: string;
            contractId: string;
            /** @enum {string} */
            endReason: "withdrawn" | "notSigned" | "declined";
        };
        OfferedLineBody: {
            /** Format: uuid */
            productId: string;
            /** @example 0262 */
            municipality: string;
        };
        ExtensionOfferBody: {
            /**
             * Format: date
             * @description The last day for the answer; left out: the latest notice date, of a late extension the last day of the contract.
             * @example 2030-05-31
             */
            answerDueOn?: string;
            /**
             * @description Why the region wants to go on.
             * @example De inwoners blijven deze hulp nodig hebben
             */
            reason: string;
            /** @description The lines to extend; all that run to the end when left out. */
            lines?: components["schemas"]["OfferedLineBody"][];
            /**
             * @description The version of the contract you saw.
             * @example 4
             */
            version?: number;
        };
        OfferedExtensionAnswer: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** Format: date */
            answerDueOn: string;
            id: string;
            number: number;
            /**
             * @description proposed: it waits for the approval of a second person.
             * @enum {string}
             */
            state: "open" | "accepted" | "withdrawn" | "proposed" | "lapsed" | "declined";
            /** @description True when it went out later than the procedure promises; it is valid all the same. */
            afterLeadTime: boolean;
        };
        ExtensionAnswerBody: {
            /** @enum {string} */
            answer: "accept" | "decline";
            /**
             * @description What you declare.
             * @example Ik aanvaard de verlenging en ben daartoe bevoegd
             */
            statement: string;
            /** @description Why not, if you wish. */
            reason?: string;
        };
        AnsweredExtensionAnswer: {
            /** Format: date */
            endsOn: string;
            contractId: string;
            /** @enum {string} */
            state: "accepted" | "declined";
            extensionsExercised: number;
            optionOpen: boolean;
        };
        OfferWithdrawalBody: {
            /** @example De raad heeft anders besloten */
            reason: string;
        };
        ContractFilter: {
            /**
             * Format: date
             * @description Ends on this day or later.
             * @example 2030-01-01
             */
            endsFrom?: string;
            /**
             * Format: date
             * @description Ends on this day or earlier.
             * @example 2030-12-31
             */
            endsUntil?: string;
            /**
             * Format: date
             * @description The latest notice date of the open option is this day or later.
             * @example 2030-06-01
             */
            noticeFrom?: string;
            /**
             * Format: date
             * @description The latest notice date of the open option is this day or earlier.
             * @example 2030-06-30
             */
            noticeUntil?: string;
            /**
             * @description Only of this region; needed when you work in several.
             * @example 1
             */
            regionId?: number;
            /**
             * @description CBS code: contracts that hold in this municipality; the end is then the end there.
             * @example 0262
             */
            municipality?: string;
            /**
             * @description The beginning of words of the provider's name or of the number, in any order.
             * @example zorg 2026
             */
            search?: string;
            /**
             * @description Code in the catalogue: contracts that hold this product; the end is then its end. With a municipality: that hold it there.
             * @example BG-BASIS
             */
            product?: string;
            /** Format: uuid */
            procedureId?: string;
            /** Format: uuid */
            organisationId?: string;
            /**
             * @description The status today.
             * @example active
             * @enum {string}
             */
            status?: "ended" | "pending" | "signed" | "active";
            /**
             * @description Whether the next extension can still be agreed.
             * @example open
             * @enum {string}
             */
            option?: "closed" | "open";
            /**
             * @description Whether an offer to extend waits for the provider's answer.
             * @example awaiting
             * @enum {string}
             */
            offer?: "awaiting" | "none";
        };
        ExtensionPreviewBody: {
            /**
             * @description The order of the list, with `filter`.
             * @enum {string}
             */
            sort?: "endsOn" | "-endsOn" | "number" | "-number" | "provider" | "-provider" | "latestNoticeOn" | "-latestNoticeOn";
            /**
             * Format: date
             * @description The last day for the answers; left out: the latest notice date of each contract.
             * @example 2030-05-31
             */
            answerDueOn?: string;
            /** @description Either these, … */
            contractIds?: string[];
            /** @description … or all that the list shows with these filters. */
            filter?: components["schemas"]["ContractFilter"];
            /** @description `next` of the preview before, with the same `filter` and `sort`. */
            cursor?: string;
        };
        PlannedExtensionAnswer: {
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The last day, inclusive.
             */
            endsOn: string;
            /** Format: date */
            answerDueOn: string;
            /**
             * @description 1 is the first extension.
             * @example 1
             */
            number: number;
            /**
             * @description How many lines go on.
             * @example 4
             */
            lines: number;
            /** @description True when it goes out later than the procedure promises; it is valid all the same. */
            afterLeadTime: boolean;
            /** @description True when no answer is asked for: it extends at once. */
            atOnce: boolean;
        };
        ReasonAnswer: {
            /** @description The field it is about, where there is one. */
            path: string | null;
            details: {
                [key: string]: unknown;
            };
            /** @example offer-exists */
            code: string;
        };
        PreviewedContractAnswer: {
            /**
             * @description Null for a contract that is not there.
             * @example 2026-000042
             */
            number: string | null;
            organisationName: string | null;
            /** @description Give it back with the command. */
            version: number | null;
            /**
             * Format: date
             * @description Its last day as it stands now.
             */
            endsOn: string | null;
            offer: components["schemas"]["PlannedExtensionAnswer"] | null;
            contractId: string;
            /** @enum {string} */
            outcome: "offer" | "skip";
            /** @description Why it is skipped. */
            reasons: components["schemas"]["ReasonAnswer"][];
        };
        ExtensionPreviewAnswer: {
            /** @description `cursor` of the next 500; null when there are no more. */
            next: string | null;
            items: components["schemas"]["PreviewedContractAnswer"][];
            /** @description How many of them would be offered an extension. */
            offers: number;
            skipped: number;
        };
        PreviewedContractBody: {
            /** Format: uuid */
            contractId: string;
            version: number;
        };
        BulkExtensionBody: {
            /**
             * Format: date
             * @description As in the preview.
             * @example 2030-05-31
             */
            answerDueOn?: string;
            /**
             * @description Why the region wants to go on; each provider reads it.
             * @example De inwoners blijven deze hulp nodig hebben
             */
            reason: string;
            contracts: components["schemas"]["PreviewedContractBody"][];
        };
        BulkExtensionResultAnswer: {
            offer: components["schemas"]["OfferedExtensionAnswer"] | null;
            contractId: string;
            /** @enum {string} */
            outcome: "offered" | "failed";
            /** @description Why nothing was offered; nothing about this contract was stored. */
            reasons: components["schemas"]["ReasonAnswer"][];
        };
        BulkExtensionAnswer: {
            /** @description By which the audit trail and the history of each contract name this command. */
            bulkCommandId: string;
            results: components["schemas"]["BulkExtensionResultAnswer"][];
            offered: number;
            failed: number;
        };
        WaitingOfferAnswer: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /**
             * Format: date
             * @description The answer must have been received on this day at the latest.
             */
            answerDueOn: string;
            id: string;
            /** @example 1 */
            number: number;
            /** @enum {string} */
            state: "open" | "proposed";
        };
        ContractTermsAnswer: {
            /**
             * Format: date
             * @description First day.
             * @example 2026-01-01
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description Last day, inclusive; in the municipality that was asked for.
             * @example 2030-12-31
             */
            endsOn: string;
            /**
             * Format: date
             * @description The last day on which the next extension can be agreed; null when no option is open.
             */
            latestNoticeOn: string | null;
            /**
             * Format: date
             * @description The last day for the answer to the offer that waits for it; null without one.
             */
            answerDueOn: string | null;
            /** Format: date */
            signedOn: string | null;
            /** @description In the version that the contract was formed with. */
            procedureTitle: components["schemas"]["BilingualTextBody"];
            terms: components["schemas"]["TermsAnswer"];
            offer: components["schemas"]["WaitingOfferAnswer"] | null;
            id: string;
            regionId: number;
            /** @example 2026-000042 */
            number: string;
            procedureId: string;
            organisationId: string;
            /**
             * @description The provider as the contract names it.
             * @example Voorbeeld Zorg B.V.
             */
            organisationName: string;
            /**
             * @description pending: not signed by both; signed: its first day is still to come.
             * @enum {string}
             */
            status: "ended" | "pending" | "signed" | "active";
            /** @example 0 */
            extensionsExercised: number;
            /** @description True while the next extension can still be agreed. */
            optionOpen: boolean;
            /** @description Give it back with a command, so that it is not carried out on something you did not see. */
            version: number;
        };
        ContractTermsPageAnswer: {
            items: components["schemas"]["ContractTermsAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        EndTotalAnswer: {
            /**
             * Format: date
             * @description Last day, inclusive; there or of that product where one is asked for.
             * @example 2030-12-31
             */
            endsOn: string;
            /**
             * Format: date
             * @description The first latest notice date of those with an option.
             * @example 2030-06-30
             */
            latestNoticeOn: string | null;
            /** @example 155 */
            contracts: number;
            /**
             * @description Of these: the next extension can still be agreed.
             * @example 154
             */
            withOption: number;
            /**
             * @description Of these: an offer waits for the provider's answer.
             * @example 12
             */
            withOffer: number;
        };
        ContractTotalsAnswer: {
            /** @example 155 */
            contracts: number;
            ends: components["schemas"]["EndTotalAnswer"][];
        };
        ConflictAnswer: {
            endedBy: string | null;
            endReason: string | null;
            id: string;
            organisationId: string;
            organisationName: string;
            personId: string;
            personName: string;
            reason: string;
            /** Format: date-time */
            declaredAt: string;
            declaredBy: string;
            /** Format: date-time */
            endedAt: string | null;
        };
        ConflictPageAnswer: {
            items: components["schemas"]["ConflictAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        DeclareConflictBody: {
            /** Format: uuid */
            organisationId: string;
            /**
             * Format: uuid
             * @description A colleague; you yourself when left out.
             */
            personId?: string;
            /** @example Mijn zus werkt bij deze aanbieder. */
            reason: string;
        };
        EndConflictBody: {
            /** @example Werkt daar sinds 1 maart niet meer. */
            reason: string;
        };
        BilingualTextAnswer: {
            nl: string;
            en: string;
        };
        ListedPartAnswer: {
            /**
             * @description Null while you have not answered.
             * @enum {string|null}
             */
            outcome: "confirmed" | "declined" | null;
            id: string;
            version: number;
            /**
             * @description How the enrolment stands; the part can be changed while it is a draft.
             * @enum {string}
             */
            status: "draft" | "withdrawn" | "refused" | "admitted" | "submitted" | "supplementAsked" | "assessed" | "decisionProposed" | "refusalIntended" | "refusalSuspended" | "notProcessed";
            regionId: number;
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextAnswer"];
            /** @description The lead member. */
            leadName: string;
            /** @description Your own. */
            organisationId: string;
            organisationName: string;
            /** Format: date-time */
            invitedAt: string;
        };
        PartPageAnswer: {
            items: components["schemas"]["ListedPartAnswer"][];
            /** @description Give it as `cursor` for the next page; null on the last. */
            next: string | null;
        };
        ConsortiumMemberAnswer: {
            name: string;
            kvkNumber: string;
            /** @description Empty for the lead member. */
            legalForm: string;
            leads: boolean;
            own: boolean;
        };
        EnrolmentLineAnswer: {
            productId: string;
            /** @example BG-BASIS */
            product: string;
            /** @example 0262 */
            municipality: string;
        };
        AskedEvidenceAnswer: {
            kind: string;
            maximumAgeMonths?: number;
            atSubmission: boolean;
            expires: boolean;
        };
        AnsweredEvidenceAnswer: {
            /**
             * Format: date
             * @example 2026-01-15
             */
            issuedOn: string;
            /**
             * Format: date
             * @example 2029-01-14
             */
            expiresOn: string | null;
            /** @description What a scanner said of the file: only one that is not held or infected can be submitted. */
            scanState?: components["schemas"]["ScanState"];
            id: string;
            kind: string;
            withdrawn: boolean;
            fileName: string;
            fileHash: string;
        };
        StoredAnswerAnswer: {
            conditionCode: string;
            confirmed: boolean;
            text: string | null;
            evidence: components["schemas"]["AnsweredEvidenceAnswer"] | null;
        };
        PartConditionAnswer: {
            code: string;
            /** @enum {string} */
            kind: "exclusionGround" | "suitability" | "execution";
            title: components["schemas"]["BilingualTextAnswer"];
            text: components["schemas"]["BilingualTextAnswer"];
            /** @enum {string} */
            answer: "confirmation" | "text" | "evidence" | "recordedAsSeen";
            /** @enum {string} */
            deliveredBy?: "applicant" | "everyMember" | "everySubcontractor" | "everyParty";
            evidence?: components["schemas"]["AskedEvidenceAnswer"];
            source: string;
            given: components["schemas"]["StoredAnswerAnswer"] | null;
        };
        OwnConfirmationAnswer: {
            reason: string | null;
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            outcome: "declined" | "confirmed";
            /** @description Given for the members as they are now; false: somebody joined or left since, and it is to be given anew. */
            holds: boolean;
        };
        ProgressAnswer: {
            complete: number;
            total: number;
        };
        MissingPartAnswer: {
            /** @example evidence-missing */
            code: string;
            /** @example conditions/UEA */
            path?: string;
            /** @description Values for the text of the fault, such as the product and the companion it lacks. */
            details?: {
                [key: string]: unknown;
            };
        };
        ConsortiumPartAnswer: {
            id: string;
            version: number;
            /** @enum {string} */
            status: "draft" | "withdrawn" | "refused" | "admitted" | "submitted" | "supplementAsked" | "assessed" | "decisionProposed" | "refusalIntended" | "refusalSuspended" | "notProcessed";
            regionId: number;
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextAnswer"];
            leadName: string;
            organisationId: string;
            organisationName: string;
            /** Format: date-time */
            invitedAt: string;
            members: components["schemas"]["ConsortiumMemberAnswer"][];
            /** @description What the consortium enrols for. */
            lines: components["schemas"]["EnrolmentLineAnswer"][];
            conditions: components["schemas"]["PartConditionAnswer"][];
            confirmation: components["schemas"]["OwnConfirmationAnswer"] | null;
            progress: components["schemas"]["ProgressAnswer"];
            missingParts: components["schemas"]["MissingPartAnswer"][];
        };
        GivenAnswerBody: {
            /** @example VISIE */
            conditionCode: string;
            /** @description For a condition that asks to be confirmed. */
            confirmed?: boolean;
            /** @description For a condition that asks for a text. */
            text?: string;
            /**
             * Format: uuid
             * @description For a condition that asks for evidence: one of your own documents.
             */
            evidenceId?: string;
        };
        PartyAnswersBody: {
            answers: components["schemas"]["GivenAnswerBody"][];
            /** @example 3 */
            version: number;
        };
        PartStateAnswer: {
            id: string;
            /** @description Give it with the next command. */
            version: number;
        };
        ConfirmPartBody: {
            /** @description That your organisation is jointly and severally liable with the other members: true. */
            jointLiability: boolean;
            /** @example 3 */
            version: number;
        };
        DeclinePartBody: {
            /** @description The lead member reads it. */
            reason: string;
            /** @example 3 */
            version: number;
        };
        PartyBody: {
            /** @enum {string} */
            role: "member" | "subcontractor" | "parent";
            name: string;
            /**
             * @description Eight digits, with the zeros in front.
             * @example 01234567
             */
            kvkNumber: string;
            /** @example besloten vennootschap */
            legalForm: string;
            /** @description What a subcontractor does; asked at submission. */
            delivers?: string | null;
            /** @description A subcontractor that is a sole trader without staff. */
            soleTrader?: boolean;
            /** @description A subcontractor that passes nothing on without written consent; asked at submission. */
            keepsWork?: boolean;
            /**
             * @description How a parent stands surety; asked at submission.
             * @enum {string|null}
             */
            guarantee?: "parentGuarantee" | "statement403" | null;
        };
        ReplacePartiesBody: {
            /** @enum {string} */
            form: "alone" | "mainContractor" | "consortium" | "group";
            /** @description Everybody beside the applicant. Who is not named any more goes, with what it delivered. */
            parties: components["schemas"]["PartyBody"][];
            /** @example 3 */
            version: number;
        };
        EnrolmentStateAnswer: {
            id: string;
            /** @enum {string} */
            status: "draft" | "withdrawn" | "refused" | "admitted" | "submitted" | "supplementAsked" | "assessed" | "decisionProposed" | "refusalIntended" | "refusalSuspended" | "notProcessed";
            /** @description Give it with the next command. */
            version: number;
        };
        EnrolmentVersionBody: {
            /** @example 3 */
            version: number;
        };
        BindPartyBody: {
            /** @example 3 */
            version: number;
            /**
             * Format: uuid
             * @description One of your own documents, of the kind that binds this party; null takes it back.
             */
            evidenceId: string | null;
        };
        DeclinedCompanionBody: {
            /**
             * @description Code in the catalogue.
             * @example VV-ROLSTOEL
             */
            product: string;
            /** @example VV-BASIS */
            companion: string;
            /** @description The region reads it. */
            reason: string;
        };
        DeclineCompanionsBody: {
            /** @example 3 */
            version: number;
            declines: components["schemas"]["DeclinedCompanionBody"][];
        };
        ReusableAnswerAnswer: {
            /** Format: date-time */
            answeredAt: string;
            /** @description The condition for which it can be taken over. */
            conditionCode: string;
            /** @description Where it comes from. */
            enrolmentId: string;
            procedureTitle: components["schemas"]["BilingualTextAnswer"];
            /** @description False: the words of the condition have changed since. */
            sameText: boolean;
            answer: components["schemas"]["StoredAnswerAnswer"];
        };
        ReuseAnswersBody: {
            /** @example 3 */
            version: number;
            /**
             * @example [
             *       "KVK",
             *       "VISIE"
             *     ]
             */
            conditionCodes: string[];
        };
        StartEnrolmentBody: {
            /** Format: uuid */
            procedureId: string;
            /**
             * Format: uuid
             * @description One of your own organisations.
             */
            organisationId: string;
        };
        EnrolmentHolderAnswer: {
            personId: string;
            name: string;
        };
        ListedEnrolmentAnswer: {
            /**
             * Format: date
             * @description The date by which the region promised to decide.
             * @example 2026-04-13
             */
            decisionDueOn: string | null;
            /** @description Days until then, negative when it has passed; null for what does not wait for a decision. */
            daysLeft: number | null;
            id: string;
            /** @enum {string} */
            status: "draft" | "withdrawn" | "refused" | "admitted" | "submitted" | "supplementAsked" | "assessed" | "decisionProposed" | "refusalIntended" | "refusalSuspended" | "notProcessed";
            version: number;
            regionId: number;
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextAnswer"];
            organisationId: string;
            organisationName: string;
            lineCount: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** @description Who of the region has it; its provider is not told. */
            holder: components["schemas"]["EnrolmentHolderAnswer"] | null;
            /** @description Give it when you take it (`/v1/regions/{id}/work-items/{subjectId}/assignment`); 0 while nobody did. */
            workVersion: number;
        };
        EnrolmentPageAnswer: {
            items: components["schemas"]["ListedEnrolmentAnswer"][];
            /** @description Give it as `cursor` for the next page; null on the last. */
            next: string | null;
        };
        BindingDocumentAnswer: {
            /**
             * Format: date
             * @example 2026-01-15
             */
            issuedOn: string;
            id: string;
            kind: string;
            fileName: string;
            fileHash: string;
        };
        PartyConfirmationAnswer: {
            /** @description Why it declined. */
            reason: string | null;
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            outcome: "declined" | "confirmed";
            /** @description KvK numbers of who were liable together when it was given; with others it holds no more. */
            composition: string;
            /** @description Null for a member that confirmed itself. */
            document: components["schemas"]["BindingDocumentAnswer"] | null;
        };
        EnrolmentPartyAnswer: {
            /** @description What a subcontractor does. */
            delivers: string | null;
            /**
             * @description How a parent stands surety.
             * @enum {string|null}
             */
            guarantee: "parentGuarantee" | "statement403" | null;
            id: string;
            /** @enum {string} */
            role: "member" | "subcontractor" | "parent";
            name: string;
            /** @example 01234567 */
            kvkNumber: string;
            legalForm: string;
            /** @description A subcontractor that is a sole trader without staff. */
            soleTrader: boolean;
            /** @description A subcontractor that passes nothing on without written consent. */
            keepsWork: boolean;
            /**
             * @description itself: it has an account here, confirms and delivers by itself; throughLead: the applicant does it.
             * @enum {string}
             */
            speaks: "itself" | "throughLead";
            /** @description Whether it was asked to confirm. */
            invited: boolean;
            version: number;
            confirmation: components["schemas"]["PartyConfirmationAnswer"] | null;
            answers: components["schemas"]["StoredAnswerAnswer"][];
        };
        DeclinedCompanionAnswer: {
            /**
             * @description Code in the catalogue.
             * @example VV-ROLSTOEL
             */
            product: string;
            /** @example VV-BASIS */
            companion: string;
            reason: string;
        };
        OpenContractAnswer: {
            id: string;
            /** @example 2026-000042 */
            number: string;
            /** @description By both sides: as long as it is not, nothing can be added to it. */
            signed: boolean;
        };
        HeldLineAnswer: {
            /**
             * @description Code in the catalogue.
             * @example BG-BASIS
             */
            product: string;
            /** @example 0262 */
            municipality: string;
        };
        SeenDocumentAnswer: {
            maximumAgeMonths: number;
            /**
             * @description Counted back from the day of receipt, or from the start of the work.
             * @enum {string}
             */
            before: "receipt" | "start";
        };
        ConditionAssessmentAnswer: {
            /** Format: date-time */
            assessedAt: string;
            /** @description The name of who found it so; the provider is not told. */
            assessedBy: string | null;
            /**
             * Format: date
             * @description The day on which a document was seen that is not kept.
             */
            seenOn?: string | null;
            /**
             * Format: date
             * @description The date on that document.
             */
            issuedOn?: string | null;
            /**
             * Format: date
             * @description Met by other evidence than is asked, which is looked at again by this day.
             */
            alternativeCheckOn?: string | null;
            /**
             * Format: date-time
             * @description When somebody looked at it again; null while nobody did.
             */
            checkSettledAt: string | null;
            checkSettleReason: string | null;
            conditionCode: string;
            /** @enum {string} */
            outcome: "met" | "notMet" | "notApplicable";
            reason: string;
        };
        ConditionStateAnswer: {
            code: string;
            /** @enum {string} */
            kind: "exclusionGround" | "suitability" | "execution";
            title: components["schemas"]["BilingualTextAnswer"];
            text: components["schemas"]["BilingualTextAnswer"];
            /** @enum {string} */
            answer: "confirmation" | "text" | "evidence" | "recordedAsSeen";
            /**
             * @description Who delivers it, of those who enrol together; the applicant when left out.
             * @enum {string}
             */
            deliveredBy?: "applicant" | "everyMember" | "everySubcontractor" | "everyParty";
            /** @description False: an earlier answer is not offered for reuse. */
            reusable?: boolean;
            evidence?: components["schemas"]["AskedEvidenceAnswer"];
            seen?: components["schemas"]["SeenDocumentAnswer"];
            /** @description Other evidence may be accepted instead, until a day on which it is looked at again. */
            alternativeAllowed?: boolean;
            source: string;
            given: components["schemas"]["StoredAnswerAnswer"] | null;
            /** @description While you prepare a supplement for it: what you handed in before. `given` is what you prepare then. */
            submitted?: components["schemas"]["StoredAnswerAnswer"] | null;
            assessment: components["schemas"]["ConditionAssessmentAnswer"] | null;
        };
        LackingItemAnswer: {
            conditionCode: string;
            lacking: string;
        };
        SupplementRequestAnswer: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date */
            askedOn: string;
            /** @description Who asked; the provider is not told. */
            askedBy: string | null;
            /**
             * Format: date
             * @description The last day on which it is in time.
             */
            answerUntil: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date */
            endedOn: string | null;
            id: string;
            /** @enum {string} */
            state: "open" | "withdrawn" | "lapsed" | "received";
            items: components["schemas"]["LackingItemAnswer"][];
        };
        StandingConflictAnswer: {
            /** Format: date-time */
            declaredAt: string;
            id: string;
            personId: string;
            personName: string;
            reason: string;
        };
        DecidedLineAnswer: {
            productId: string;
            /** @example BG-BASIS */
            product: string;
            /** @example 0262 */
            municipality: string;
            admitted: boolean;
            reason: string | null;
        };
        TakenDecisionAnswer: {
            /**
             * Format: date
             * @description The last day for a writ against what it refuses; null when it refuses nothing.
             */
            remedyUntil: string | null;
            id: string;
            /** @enum {string} */
            outcome: "refused" | "admitted";
            reason: string;
            /** @description Codes of the conditions for which it was refused. */
            unmetConditions: string[];
            /** Format: date-time */
            decidedAt: string;
            lines: components["schemas"]["DecidedLineAnswer"][];
            contractId: string | null;
            /** @description The addendum that it formed, where there was a contract. */
            addendumId: string | null;
        };
        StandingProposalAnswer: {
            /** Format: date-time */
            proposedAt: string;
            lines: components["schemas"]["DecidedLineAnswer"][];
            id: string;
            /** @enum {string} */
            outcome: "refused" | "admitted";
            reason: string;
            /** @description Codes of the conditions for which it is to be refused. */
            unmetConditions: string[];
            proposedBy: components["schemas"]["EnrolmentHolderAnswer"] | null;
        };
        ReturnedProposalAnswer: {
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            returnedAt: string;
            returnedBy: components["schemas"]["EnrolmentHolderAnswer"] | null;
            returnReason: string;
            id: string;
            /** @enum {string} */
            outcome: "refused" | "admitted";
            reason: string;
            /** @description Codes of the conditions for which it is to be refused. */
            unmetConditions: string[];
            proposedBy: components["schemas"]["EnrolmentHolderAnswer"] | null;
        };
        RefusalSuspensionAnswer: {
            court: string | null;
            /** Format: date */
            servedOn: string;
            /** Format: date-time */
            registeredAt: string;
            /** @enum {string} */
            ground: "writ" | "disputesCommittee";
            caseNumber: string;
        };
        RefusalAnswer: {
            /** Format: date */
            notifiedOn: string;
            /**
             * Format: date
             * @description The last day on which a writ can be served. A complaint does not move it.
             */
            remedyUntil: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Why it became final after all, or was taken back; null where its term passed. */
            endReason: string | null;
            id: string;
            /** @enum {string} */
            state: "running" | "suspended" | "final" | "reconsidered";
            reason: string;
            /** @description Codes of the conditions that are not met. */
            unmetConditions: string[];
            suspension: components["schemas"]["RefusalSuspensionAnswer"] | null;
        };
        ComplaintReplyAnswer: {
            /** @description The provider is not told. */
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string;
            /** @enum {string} */
            outcome: "upheld" | "partlyUpheld" | "dismissed";
            reason: string;
        };
        ComplaintAnswer: {
            /** @description Null for a complaint about the lines that an admission refused. */
            refusalId: string | null;
            filedBy: string | null;
            /** Format: date */
            filedOn: string;
            /**
             * Format: date
             * @description The region answers by this day.
             */
            answerDueOn: string;
            id: string;
            text: string;
            answer: components["schemas"]["ComplaintReplyAnswer"] | null;
        };
        MachineCheckAnswer: {
            /**
             * Format: date
             * @description The day on which it was so: that of receipt, or today for a document that expired since.
             */
            judgedOn: string;
            /**
             * @description `lines`, `conditions/<code>`, or of another party `parties/<id>/conditions/<code>`.
             * @example conditions/UEA
             */
            path: string;
            /** @description Null: nothing against it. */
            found: components["schemas"]["MissingPartAnswer"] | null;
        };
        EnrolmentDetailAnswer: {
            /**
             * Format: date
             * @description The date by which the region promised to decide.
             * @example 2026-04-13
             */
            decisionDueOn: string | null;
            /** @description Days until then, negative when it has passed; null for what does not wait for a decision. */
            daysLeft: number | null;
            id: string;
            /** @enum {string} */
            status: "draft" | "withdrawn" | "refused" | "admitted" | "submitted" | "supplementAsked" | "assessed" | "decisionProposed" | "refusalIntended" | "refusalSuspended" | "notProcessed";
            /** @description Give it with the next command. */
            version: number;
            regionId: number;
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextAnswer"];
            /** @description The frozen version of the procedure; for a draft the one that holds now. */
            procedureVersion: number;
            organisationId: string;
            organisationName: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** @description Who of the region has it; its provider is not told. */
            holder: components["schemas"]["EnrolmentHolderAnswer"] | null;
            /** @description Give it when you take it; 0 while nobody did. */
            workVersion: number;
            /** @description SHA-256 of what was submitted. */
            contentHash: string | null;
            /**
             * @description Alone, or together with others.
             * @enum {string}
             */
            form: "alone" | "mainContractor" | "consortium" | "group";
            /** @description With whom, and what each of them delivered. */
            parties: components["schemas"]["EnrolmentPartyAnswer"][];
            /** @description Recommended companions that the applicant declined. */
            declined: components["schemas"]["DeclinedCompanionAnswer"][];
            lines: components["schemas"]["EnrolmentLineAnswer"][];
            /** @description The contract that the provider has under this procedure: then the enrolment asks for more. Null without one. */
            openContract: components["schemas"]["OpenContractAnswer"] | null;
            /** @description What that contract holds: it cannot be asked for again. */
            held: components["schemas"]["HeldLineAnswer"][];
            /** @description What waits to be added to it, once the addendum is signed by both. */
            awaited: components["schemas"]["HeldLineAnswer"][];
            conditions: components["schemas"]["ConditionStateAnswer"][];
            /** @description Only for a draft, and for a supplement that you prepare. */
            progress: components["schemas"]["ProgressAnswer"] | null;
            missingParts: components["schemas"]["MissingPartAnswer"][];
            /** @description What was asked besides what was submitted, the newest first. */
            supplements: components["schemas"]["SupplementRequestAnswer"][];
            /**
             * @description Calendar days in which a supplement is to be handed in.
             * @example 14
             */
            supplementDays: number;
            /** @description Who of the region has an interest in the organisation and judges nothing of it; only for the region. */
            conflicts: components["schemas"]["StandingConflictAnswer"][];
            decision: components["schemas"]["TakenDecisionAnswer"] | null;
            /** @description The decision that waits for a second person; only for the region. */
            proposal: components["schemas"]["StandingProposalAnswer"] | null;
            /** @description Whether you proposed it: then another person takes it. */
            ownProposal: boolean;
            /** @description Proposals that were given back, the newest first; only for the region. */
            returnedProposals: components["schemas"]["ReturnedProposalAnswer"][];
            /** @description Refusals of which the provider was told, the newest first. */
            refusals: components["schemas"]["RefusalAnswer"][];
            complaints: components["schemas"]["ComplaintAnswer"][];
            /** @description Only for the region, until it has decided. */
            checks: components["schemas"]["MachineCheckAnswer"][];
        };
        StandingReasonAnswer: {
            conditionCode: string;
            /** @enum {string} */
            outcome: "met" | "notMet" | "notApplicable";
            reason: string;
            /** @description How often, of late. */
            uses: number;
        };
        MissingPartsAnswer: {
            progress: components["schemas"]["ProgressAnswer"] | null;
            missingParts: components["schemas"]["MissingPartAnswer"][];
        };
        RequestedLineBody: {
            /**
             * @description Code of the product in the catalogue; or give productId.
             * @example BG-BASIS
             */
            productCode?: string;
            /** Format: uuid */
            productId?: string;
            /**
             * @description CBS code.
             * @example 0262
             */
            municipality: string;
        };
        ReplaceLinesBody: {
            /** @example 3 */
            version: number;
            lines: components["schemas"]["RequestedLineBody"][];
        };
        AnswerConditionsBody: {
            /** @example 3 */
            version: number;
            answers: components["schemas"]["GivenAnswerBody"][];
        };
        ConditionAssessmentBody: {
            /**
             * Format: date
             * @description For a document that is seen and not kept: the day on which you saw it.
             */
            seenOn?: string;
            /**
             * Format: date
             * @description The date on the document that you saw, where its age matters.
             */
            issuedOn?: string;
            /**
             * Format: date
             * @description Other evidence than the condition asks is accepted, where it allows that, until it is looked at again by this day.
             */
            alternativeCheckOn?: string;
            /** @example UEA */
            conditionCode: string;
            /** @enum {string} */
            outcome: "met" | "notMet" | "notApplicable";
            /** @description Why; the provider reads it with the decision. */
            reason: string;
        };
        AssessEnrolmentBody: {
            /** @example 3 */
            version: number;
            assessments: components["schemas"]["ConditionAssessmentBody"][];
        };
        DecidedLineBody: {
            /**
             * @description Code of the product in the catalogue; or give productId.
             * @example BG-BASIS
             */
            productCode?: string;
            /** Format: uuid */
            productId?: string;
            /**
             * @description CBS code.
             * @example 0262
             */
            municipality: string;
            admitted: boolean;
            /** @description Needed for a line that is refused. */
            reason?: string;
        };
        ProposeDecisionBody: {
            /** @example 3 */
            version: number;
            /** @enum {string} */
            outcome: "refused" | "admitted";
            reason: string;
            lines?: components["schemas"]["DecidedLineBody"][];
        };
        ReturnProposalBody: {
            /** @example 3 */
            version: number;
            reason: string;
        };
        DecidedEnrolmentAnswer: {
            /** @description Null for a refusal that was announced and is not final yet. */
            decisionId: string | null;
            /** @description The addendum that the admission formed, where there was a contract. */
            addendumId: string | null;
            /** @description The contract that the admission formed, or to which it adds. */
            contractId: string | null;
            id: string;
            /** @enum {string} */
            status: "draft" | "withdrawn" | "refused" | "admitted" | "submitted" | "supplementAsked" | "assessed" | "decisionProposed" | "refusalIntended" | "refusalSuspended" | "notProcessed";
            /** @description Give it with the next command. */
            version: number;
        };
        LetterAnswer: {
            /** @enum {string} */
            kind: "receipt" | "supplementRequest" | "notProcessed" | "admission" | "intendedRefusal" | "refusal" | "complaintAnswer";
            /** @description Of its PDF, in bytes; null for the moment in which that is being made. */
            sizeBytes: number | null;
            /** @description SHA-256 of its PDF. */
            fileHash: string | null;
            id: string;
            /**
             * @description As it stands on the letter.
             * @example WMO-2026-3F9A21BC
             */
            reference: string;
            /** Format: date-time */
            writtenAt: string;
        };
        PreviewedItemBody: {
            /** @example UEA */
            conditionCode: string;
            lacking: string;
        };
        LetterPreviewBody: {
            /** @enum {string} */
            kind: "supplementRequest" | "admission" | "intendedRefusal" | "complaintAnswer";
            /** @description What is decided of single lines, as in a proposal. */
            lines?: components["schemas"]["DecidedLineBody"][];
            /** @description Of a request for a supplement. */
            items?: components["schemas"]["PreviewedItemBody"][];
            /**
             * @description The answer to a complaint.
             * @enum {string}
             */
            outcome?: "upheld" | "partlyUpheld" | "dismissed";
            /** @description Why: of a decision, or the answer to a complaint. Left out for a decision: as it was proposed. */
            reason?: string;
            /**
             * Format: uuid
             * @description The complaint that is answered.
             */
            complaintId?: string;
        };
        FileComplaintBody: {
            /** @example 3 */
            version: number;
            text: string;
        };
        AnswerComplaintBody: {
            /** @example 3 */
            version: number;
            /** Format: uuid */
            complaintId: string;
            /** @enum {string} */
            outcome: "upheld" | "partlyUpheld" | "dismissed";
            /** @description Why; the provider reads it. */
            reason: string;
        };
        SuspendRefusalBody: {
            /**
             * Format: date
             * @description The day on which the writ was served, or on which both agreed: within the remedy term.
             */
            servedOn: string;
            /** @enum {string} */
            ground: "writ" | "disputesCommittee";
            /**
             * @description Needed for a writ.
             * @example Rechtbank Gelderland
             */
            court?: string;
            /** @example C/05/412345 / KG ZA 26-101 */
            caseNumber: string;
            /** @example 3 */
            version: number;
        };
        EndRefusalBody: {
            /** @example 3 */
            version: number;
            reason: string;
        };
        LackingItemBody: {
            /** @example UEA */
            conditionCode: string;
            /**
             * @description In words that the provider understands.
             * @example De handtekening ontbreekt.
             */
            lacking: string;
        };
        AskSupplementBody: {
            /** @example 3 */
            version: number;
            items: components["schemas"]["LackingItemBody"][];
        };
        EnrolmentEditionAnswer: {
            contentHash: string | null;
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            replacedAt: string;
            /** @description 1 is what was submitted. */
            number: number;
            requestId: string;
            answers: components["schemas"]["StoredAnswerAnswer"][];
        };
        SettleEvidenceCheckBody: {
            /**
             * Format: date
             * @description Look again by this day; left out: it is settled for good.
             */
            checkAgainOn?: string;
            /** @example KWALITEIT */
            conditionCode: string;
            /**
             * @description What was seen.
             * @example Het certificaat is er nu.
             */
            reason: string;
            /** @example 3 */
            version: number;
        };
        /**
         * @description 'expiring': within 60 days. 'lapsed': its last day has passed.
         * @enum {string}
         */
        EvidenceStanding: "lasting" | "valid" | "expiring" | "lapsed";
        ProvingDocumentAnswer: {
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            expiresOn: string | null;
            id: string;
            /** @example polis.pdf */
            fileName: string;
            kind: string;
        };
        RenewalAnswer: {
            id: string;
            /** @description The instant, in UTC. */
            deliveredAt: string;
            /** @description The instant, in UTC; null while it waits for the judgement of the region. */
            judgedAt: string | null;
            /** @description Why it was refused. */
            reason: string | null;
            /** @description Give it when judging. */
            version: number;
            evidence: components["schemas"]["ProvingDocumentAnswer"];
        };
        ContractEvidenceAnswer: {
            /**
             * Format: date
             * @description Its last valid day, its own or that of the condition; null when it does not end.
             */
            validUntil: string | null;
            /** @description 'expiring': within 60 days. 'lapsed': its last day has passed. */
            standing: components["schemas"]["EvidenceStanding"];
            contractId: string;
            /** @example 2026-000042 */
            contractNumber: string;
            /** @example AVB */
            conditionCode: string;
            /** @description Null when the procedure no longer knows the condition. */
            conditionTitle: components["schemas"]["BilingualTextBody"] | null;
            /** @description What the condition asks for, in the words of the procedure. */
            kind: string;
            /** @description Whether a document of this kind has an expiry date of its own. */
            expires: boolean;
            evidence: components["schemas"]["ProvingDocumentAnswer"];
            /** @description The newer one that waits for the judgement of the region. */
            open: components["schemas"]["RenewalAnswer"] | null;
            /** @description The last one that was refused in the place of the present one, with the reason. */
            refused: components["schemas"]["RenewalAnswer"] | null;
        };
        EvidenceUseAnswer: {
            evidenceId: string;
            /** @description Null for a contract. */
            enrolmentId: string | null;
            /** @description Null for an enrolment. */
            contractId: string | null;
            contractNumber: string | null;
            conditionCode: string;
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextBody"] | null;
            /**
             * @description That of the enrolment, or 'contract'.
             * @example submitted
             */
            status: string;
        };
        DeliverRenewalBody: {
            /** @example KVK */
            conditionCode: string;
            /**
             * Format: uuid
             * @description A document of your own wallet.
             */
            evidenceId: string;
        };
        RenewalStateAnswer: {
            id: string;
            /** @enum {string} */
            state: "open" | "accepted" | "refused" | "replaced";
            /** @description Give it with the next command. */
            version: number;
        };
        JudgeRenewalBody: {
            /** @description The version that you saw. */
            version: number;
            /** @enum {string} */
            outcome: "accepted" | "refused";
            /**
             * @description The provider reads it; needed for a refusal.
             * @example De polis noemt een ander bedrijf.
             */
            reason: string;
        };
        MonthlyEnrolmentFiguresAnswer: {
            /** @example 2026-03 */
            month: string;
            /** @description Submitted. */
            received: number;
            /** @description First told of an outcome: a decision, or a notice of intended refusal. */
            decided: number;
            /**
             * @description Calendar days from receipt until the first outcome, without the days on which a supplement was waited for: within so
             *     many days half of them were told. Null where nobody was.
             */
            leadDaysMedian: number | null;
            /** @description Within so many days nine of ten were told. */
            leadDaysNinetieth: number | null;
            /** @description Of those told, how many on or before the promised day (which a supplement moves). */
            withinPromise: number;
            /** @description Admitted for everything that was asked for. */
            admitted: number;
            /** @description Admitted for a part. */
            partlyAdmitted: number;
            /** @description Told of an intended refusal. One that was reconsidered counts here and in what became of it. */
            intendedRefusals: number;
            /** @description Refused for good. */
            refused: number;
            withdrawn: number;
            /** @description What was lacking was not received in time. */
            notProcessed: number;
        };
        EnrolmentFiguresAnswer: {
            /** @description Submitted. */
            received: number;
            /** @description First told of an outcome: a decision, or a notice of intended refusal. */
            decided: number;
            /**
             * @description Calendar days from receipt until the first outcome, without the days on which a supplement was waited for: within so
             *     many days half of them were told. Null where nobody was.
             */
            leadDaysMedian: number | null;
            /** @description Within so many days nine of ten were told. */
            leadDaysNinetieth: number | null;
            /** @description Of those told, how many on or before the promised day (which a supplement moves). */
            withinPromise: number;
            /** @description Admitted for everything that was asked for. */
            admitted: number;
            /** @description Admitted for a part. */
            partlyAdmitted: number;
            /** @description Told of an intended refusal. One that was reconsidered counts here and in what became of it. */
            intendedRefusals: number;
            /** @description Refused for good. */
            refused: number;
            withdrawn: number;
            /** @description What was lacking was not received in time. */
            notProcessed: number;
        };
        RefusalsByConditionAnswer: {
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextBody"];
            /** @example VISIE */
            condition: string;
            /** @description As the version had it by which the last of them was judged. */
            title: components["schemas"]["BilingualTextBody"];
            intended: number;
            refused: number;
        };
        EnrolmentFigureListAnswer: {
            regionId: number;
            /** @example 2025-04 */
            from: string;
            /**
             * @description Inclusive.
             * @example 2026-03
             */
            until: string;
            /** @description In order; every month is there. */
            months: components["schemas"]["MonthlyEnrolmentFiguresAnswer"][];
            /** @description Over the whole period: the days are those of all, not a mean of the months. */
            total: components["schemas"]["EnrolmentFiguresAnswer"];
            /** @description By how often they were named, 500 at most. */
            refusalsByCondition: components["schemas"]["RefusalsByConditionAnswer"][];
        };
        QuestionSubjectBody: {
            /** @enum {string} */
            kind: "clause" | "condition" | "product";
            /**
             * @description The number of the clause, or the code of the condition or product.
             * @example 4.2
             */
            code: string;
        };
        AskQuestionBody: {
            /**
             * Format: uuid
             * @description One of your own organisations.
             */
            organisationId: string;
            /** @example Geldt de norm voor overhead ook voor onderaannemers? */
            text: string;
            /** @description Left out: the procedure as a whole. */
            about?: components["schemas"]["QuestionSubjectBody"];
        };
        QuestionStateAnswer: {
            /** Format: date */
            answerDueOn: string;
            id: string;
            version: number;
        };
        AnsweringItemAnswer: {
            id: string;
            /**
             * @description Note and item.
             * @example 1.2
             */
            reference: string;
            note: number;
        };
        QuestionAnswer: {
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date
             * @description The last day on which the answer is in time.
             */
            answerDueOn: string;
            /**
             * @description drafted: the region works on it. Who asked sees that as open.
             * @enum {string}
             */
            state: "open" | "drafted" | "answered" | "answeredEarlier";
            id: string;
            version: number;
            regionId: number;
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextBody"];
            organisationId: string;
            organisationName: string;
            /**
             * @description In the trade register.
             * @example 27381312
             */
            kvkNumber: string;
            /** @description The person who asked it. */
            askedBy: string;
            text: string;
            about: components["schemas"]["QuestionSubjectBody"] | null;
            /** @description Until then; negative when it has passed. Null once it is answered. */
            daysLeft: number | null;
            /** @description Null until it is answered. */
            answeredIn: components["schemas"]["AnsweringItemAnswer"] | null;
            /** @description What the region wrote with an answer that was there already. */
            returnNote: string | null;
            /** @description The draft in which it is being answered; only for the region. */
            draftId: string | null;
        };
        QuestionPageAnswer: {
            items: components["schemas"]["QuestionAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        ReturnQuestionBody: {
            /**
             * @description The version of the question you saw.
             * @example 1
             */
            version: number;
            /**
             * Format: uuid
             * @description The published item that answers it.
             */
            clarificationId: string;
            /**
             * @description For the asker alone.
             * @example De norm staat in de toelichting bij dat antwoord.
             */
            note?: string;
        };
        ItemReferenceAnswer: {
            id: string;
            /**
             * @description Note and item.
             * @example 3.2
             */
            reference: string;
        };
        ClarificationAnswer: {
            /** Format: date-time */
            publishedAt: string;
            id: string;
            /**
             * @description Note and item.
             * @example 1.2
             */
            reference: string;
            /** @example 1 */
            note: number;
            /** @example 2 */
            item: number;
            question: string;
            answer: string;
            about: components["schemas"]["QuestionSubjectBody"] | null;
            /** @description The item in the place of which this one came. */
            corrects: components["schemas"]["ItemReferenceAnswer"] | null;
            /** @description The item that holds in its place now. */
            replacedBy: components["schemas"]["ItemReferenceAnswer"] | null;
        };
        NoteAnswer: {
            /** Format: date */
            publishedOn: string;
            /** @example 3 */
            number: number;
            items: number;
        };
        ClarificationPageAnswer: {
            items: components["schemas"]["ClarificationAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
            /** @description Every note of the procedure, the newest first: it prevails. 500 at most. */
            notes: components["schemas"]["NoteAnswer"][];
        };
        DraftAskerAnswer: {
            questionId: string;
            organisationName: string;
        };
        ClarificationDraftAnswer: {
            /** @description What in it may tell who asked. */
            doubts: ("name" | "kvkNumber" | "email" | "phone")[];
            /** Format: date-time */
            draftedAt: string;
            id: string;
            version: number;
            regionId: number;
            procedureId: string;
            procedureTitle: components["schemas"]["BilingualTextBody"];
            question: string;
            answer: string | null;
            about: components["schemas"]["QuestionSubjectBody"] | null;
            corrects: components["schemas"]["ItemReferenceAnswer"] | null;
            /** @description Of the questions that it answers. */
            askers: components["schemas"]["DraftAskerAnswer"][];
        };
        ClarificationDraftPageAnswer: {
            items: components["schemas"]["ClarificationDraftAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        DraftClarificationBody: {
            /** @description Questions of this procedure that it answers; several are merged into one. None: the region tells something itself. */
            questionIds: string[];
            /** @example Geldt de norm voor overhead ook voor onderaannemers? */
            question: string;
            /**
             * @description May be left out until it is published.
             * @example Ja.
             */
            answer?: string;
            about?: components["schemas"]["QuestionSubjectBody"];
            /**
             * Format: uuid
             * @description The published item in the place of which this one comes.
             */
            correctsId?: string;
        };
        ClarificationStateAnswer: {
            id: string;
            version: number;
        };
        RedraftClarificationBody: {
            /** @description Questions of this procedure that it answers; several are merged into one. None: the region tells something itself. */
            questionIds: string[];
            /** @example Geldt de norm voor overhead ook voor onderaannemers? */
            question: string;
            /**
             * @description May be left out until it is published.
             * @example Ja.
             */
            answer?: string;
            about?: components["schemas"]["QuestionSubjectBody"];
            /**
             * Format: uuid
             * @description The published item in the place of which this one comes.
             */
            correctsId?: string;
            /**
             * @description The version you saw.
             * @example 1
             */
            version: number;
        };
        ChosenDraftBody: {
            /** Format: uuid */
            id: string;
            /** @example 2 */
            version: number;
        };
        PublishNoteBody: {
            drafts: components["schemas"]["ChosenDraftBody"][];
            /** @description True: somebody looked at what may tell who asked, and it does not. */
            despiteDoubts?: boolean;
        };
        PublishedNoteAnswer: {
            /** Format: date */
            publishedOn: string;
            id: string;
            /** @example 3 */
            number: number;
            items: components["schemas"]["ItemReferenceAnswer"][];
            /** @description How many running enrolments are told of it. */
            told: number;
        };
        EventReferenceAnswer: {
            /** @enum {string} */
            kind: "change" | "contract" | "deadline" | "extensionOffer" | "notice";
            id: string;
        };
        TimelineEventAnswer: {
            /**
             * Format: date
             * @description Its day, in Amsterdam.
             * @example 2030-06-30
             */
            onDate: string;
            /**
             * Format: date-time
             * @description Null for what has a day and no time.
             */
            at: string | null;
            detail: {
                [key: string]: unknown;
            };
            /**
             * @description A kind of change ('formed', 'extended'), a kind of deadline ('option-lapse'), 'term-begins', 'extension-begins', 'term-ends', 'offer-due', 'warning', 'notice' or 'planned-notice'.
             * @example option-lapse
             */
            kind: string;
            /** @enum {string} */
            when: "past" | "today" | "toCome";
            /**
             * @description Null: certain. ifEnded: only if the next option is not exercised.
             * @enum {string|null}
             */
            depends: "ifEnded" | null;
            reference: components["schemas"]["EventReferenceAnswer"];
        };
        ContractTimelineAnswer: {
            /**
             * Format: date
             * @description The day that `when` is told from.
             */
            today: string;
            contractId: string;
            events: components["schemas"]["TimelineEventAnswer"][];
        };
        DeliveryCounts: {
            /** @description Waiting, under way, or tried again later. */
            waiting: number;
            /** @description Taken over by the mail server. */
            accepted: number;
            /** @description Refused, without an address, or never known to have arrived: a person must act. */
            failed: number;
            /** @description Not sent any more because the facts changed. */
            lapsed: number;
        };
        SubjectContract: {
            id: string;
            /** @example 2026-000123 */
            number: string;
        };
        SubjectTitle: {
            nl: string;
            en: string;
        };
        NoticeAnswer: {
            /**
             * Format: date
             * @description The day on which it had to be sent.
             * @example 2030-07-01
             */
            dueOn: string;
            /**
             * Format: date
             * @description The last day on which it is of use.
             * @example 2030-12-31
             */
            usefulUntil: string;
            /** Format: date-time */
            plannedAt: string;
            id: string;
            regionId: number;
            organisationId: string | null;
            procedureId: string | null;
            /**
             * @example contract
             * @enum {string}
             */
            subjectKind: "evidence" | "procedure" | "contract" | "extensionOffer" | "enrolment";
            subjectId: string;
            /** @example contract-end */
            kind: string;
            /** @example contract-end-6-months */
            step: string;
            /**
             * @description The date of the deadline from which it was computed.
             * @example 2030-12-31
             */
            dueKey: string;
            /** @example provider_administrator */
            recipientRole: string;
            /** @enum {string} */
            state: "lapsed" | "due";
            /**
             * @description Why it was recorded and not sent.
             * @enum {string|null}
             */
            lapseReason: "beforeInForce" | "overtaken" | "superseded" | "tooLate" | null;
            deliveries: components["schemas"]["DeliveryCounts"];
            organisationName: string | null;
            contract: components["schemas"]["SubjectContract"] | null;
            procedureTitle: components["schemas"]["SubjectTitle"] | null;
        };
        NoticePageAnswer: {
            items: components["schemas"]["NoticeAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        ForecastLineAnswer: {
            /**
             * Format: date
             * @example 2030-07-01
             */
            onDate: string;
            procedureId: string | null;
            /** @example contract-end */
            kind: string;
            /** @example contract-end-6-months */
            step: string;
            /** @example contract_manager */
            role: string;
            /**
             * @description 'certain', or on what it depends: the extension with the number `extension` being exercised or not.
             * @enum {string}
             */
            branch: "ifEnded" | "certain" | "ifExtended";
            /** @example 1 */
            extension: number | null;
            /**
             * @description Notices, one for each subject; each goes to everybody who then holds the role.
             * @example 155
             */
            notices: number;
        };
        ForecastAnswer: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            lines: components["schemas"]["ForecastLineAnswer"][];
        };
        DeadlineAnswer: {
            /**
             * @example contract-end
             * @enum {string}
             */
            kind: "window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry";
            /**
             * Format: date
             * @description The last day that counts.
             * @example 2030-12-31
             */
            dueOn: string;
            /**
             * Format: date
             * @description Since when the subject has this date.
             * @example 2030-07-01
             */
            inForceOn: string;
            /**
             * Format: date-time
             * @description When the system has done what it does on the day.
             */
            settledAt: string | null;
            id: string;
            regionId: number;
            organisationId: string | null;
            procedureId: string | null;
            /**
             * @example contract
             * @enum {string}
             */
            subjectKind: "evidence" | "procedure" | "contract" | "extensionOffer" | "enrolment";
            subjectId: string;
            organisationName: string | null;
            contract: components["schemas"]["SubjectContract"] | null;
            procedureTitle: components["schemas"]["SubjectTitle"] | null;
        };
        DeadlinePageAnswer: {
            items: components["schemas"]["DeadlineAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        NoticeSpanAnswer: {
            months: number;
            weeks: number;
            days: number;
        };
        NoticeMomentAnswer: {
            /** @enum {string} */
            moment: "atOnce" | "before" | "after";
            /** @enum {string|null} */
            anchor: "dueOn" | "dayAfter" | null;
            months: number;
            weeks: number;
            days: number;
        };
        NoticeTextAnswer: {
            subject: string;
            lines: string[];
        };
        NoticeTextsAnswer: {
            nl: components["schemas"]["NoticeTextAnswer"];
            en: components["schemas"]["NoticeTextAnswer"];
        };
        NoticeStepAnswer: {
            /**
             * @example contract-end
             * @enum {string}
             */
            deadline: "window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry";
            /** @description Null: until the date itself. */
            usefulFor: components["schemas"]["NoticeSpanAnswer"] | null;
            recipients: ("region_administrator" | "contract_manager" | "assessor" | "approver" | "municipal_manager" | "auditor" | "provider_administrator" | "provider_editor" | "provider_signatory")[];
            /** @description The built-in text behind it; null when it has only its own. */
            text: string | null;
            /** @description Whom a step of this kind can be for. */
            possibleRecipients: ("region_administrator" | "contract_manager" | "assessor" | "approver" | "municipal_manager" | "auditor" | "provider_administrator" | "provider_editor" | "provider_signatory")[];
            /** @example contract-end-6-months */
            step: string;
            when: components["schemas"]["NoticeMomentAnswer"];
            inCalendar: boolean;
            /** @description Whether its texts are the procedure's own. */
            hasOwnTexts: boolean;
            /** @description The texts by which it is sent, with the names of facts between braces. */
            texts: components["schemas"]["NoticeTextsAnswer"];
            /**
             * @description What a text of this step may name.
             * @example [
             *       "dueOn",
             *       "region"
             *     ]
             */
            facts: string[];
        };
        NoticePolicyAnswer: {
            /** @description The kinds of date of which a provider must be told by at least one step. */
            mustBeTold: ("window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry")[];
            procedureId: string;
            /** @description Of the procedure: give it with a change. */
            version: number;
            /** @description False: these are the built-in steps. */
            isOwn: boolean;
            steps: components["schemas"]["NoticeStepAnswer"][];
            /** @description The built-in steps that the procedure switched off. */
            switchedOff: components["schemas"]["NoticeStepAnswer"][];
        };
        NoticeSpanBody: {
            /**
             * @description 0 to 60.
             * @example 6
             */
            months?: number;
            /**
             * @description 0 to 260.
             * @example 4
             */
            weeks?: number;
            /**
             * @description 0 to 1826.
             * @example 3
             */
            days?: number;
        };
        NoticeTextBody: {
            /** @example Uw contract {contract} eindigt op {dueOn} */
            subject: string;
            /**
             * @example [
             *       "Het contract tussen {region} en {organisation} eindigt op {dueOn}."
             *     ]
             */
            lines: string[];
        };
        NoticeTextsBody: {
            nl: components["schemas"]["NoticeTextBody"];
            en: components["schemas"]["NoticeTextBody"];
        };
        NoticeMomentBody: {
            /**
             * @description 0 to 60.
             * @example 6
             */
            months?: number;
            /**
             * @description 0 to 260.
             * @example 4
             */
            weeks?: number;
            /**
             * @description 0 to 1826.
             * @example 3
             */
            days?: number;
            /**
             * @description 'atOnce': when the date comes into force; otherwise so long before or after it.
             * @example before
             * @enum {string}
             */
            moment: "atOnce" | "before" | "after";
            /**
             * @description Counted from the date itself, or from the day after it; the date itself when left out.
             * @example dueOn
             * @enum {string}
             */
            anchor?: "dueOn" | "dayAfter";
        };
        NoticeStepBody: {
            /**
             * @example contract-end
             * @enum {string}
             */
            deadline: "window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry";
            /** @description How long it is useful after its day; null or left out: until the date itself. */
            usefulFor?: components["schemas"]["NoticeSpanBody"] | null;
            /**
             * @description Whom it is for, the most responsible first.
             * @example [
             *       "provider_administrator",
             *       "contract_manager"
             *     ]
             */
            recipients: ("region_administrator" | "contract_manager" | "assessor" | "approver" | "municipal_manager" | "auditor" | "provider_administrator" | "provider_editor" | "provider_signatory")[];
            /**
             * @description The built-in text; the one of the step's own name when null or left out.
             * @example contract-end
             */
            text?: string | null;
            /** @description Texts in place of the built-in one; null or left out: the built-in one. */
            texts?: components["schemas"]["NoticeTextsBody"] | null;
            /**
             * @description Names it within the policy: lower case, figures and hyphens.
             * @example contract-end-6-months
             */
            step: string;
            when: components["schemas"]["NoticeMomentBody"];
            /** @description Whether the mail carries the date as a calendar entry. */
            inCalendar?: boolean;
        };
        NoticePolicyBody: {
            /**
             * @description The version of the procedure that you saw.
             * @example 1
             */
            version: number;
            /** @description None: the built-in steps again. */
            steps: components["schemas"]["NoticeStepBody"][];
        };
        NoticePolicyVersionAnswer: {
            version: number;
        };
        NoticePreviewBody: {
            /**
             * Format: date
             * @description A date for the example, the last day that counts.
             * @example 2030-12-31
             */
            dueOn: string;
            step: components["schemas"]["NoticeStepBody"];
        };
        NoticePreviewAnswer: {
            /**
             * Format: date
             * @description The day on which it would go; null for one that goes when its date comes into force.
             */
            sentOn: string | null;
            texts: components["schemas"]["NoticeTextsAnswer"];
        };
        NoticeSourceAnswer: {
            /**
             * @example contract-end
             * @enum {string}
             */
            kind: "window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry";
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description Since when the subject has this date.
             */
            inForceOn: string;
            /**
             * Format: date-time
             * @description When the date ceased to hold: the term was extended, or the matter is over.
             */
            supersededAt: string | null;
        };
        NoticeRuleAnswer: {
            /** @description True: on the day on which the date came into force. */
            atOnce: boolean;
            months: number;
            weeks: number;
            days: number;
            /** @enum {string|null} */
            direction: "before" | "after" | null;
            /**
             * @description Counted from the date itself, or from the day after it.
             * @enum {string|null}
             */
            anchor: "dueOn" | "dayAfter" | null;
            /**
             * @description Whom the step is for, the most responsible first.
             * @example [
             *       "provider_administrator"
             *     ]
             */
            recipients: string[];
            inCalendar: boolean;
        };
        AttemptAnswer: {
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @example accepted */
            outcome: string | null;
            /**
             * @description What the mail server said.
             * @example 250 OK
             */
            response: string | null;
        };
        ResendAnswer: {
            /** Format: date-time */
            requestedAt: string;
            /** @description Which mail it asked for: 1 for the first after the original. */
            composition: number;
            requestedByName: string | null;
            reason: string;
            /** @example undeliverable */
            previousState: string;
            previousResponse: string | null;
            previousRecipient: string | null;
            previousMessageId: string | null;
            previousMailHash: string | null;
        };
        DeliveryAnswer: {
            /** Format: date-time */
            acceptedAt: string | null;
            id: string;
            personId: string;
            /** @description Null when you may not look at that person. */
            personName: string | null;
            /** @description The address as it stood in the mail. */
            recipient: string | null;
            /** @example accepted */
            state: string;
            lapseReason: string | null;
            messageId: string | null;
            /** @description SHA-256 of the bytes that were sent. */
            mailHash: string | null;
            response: string | null;
            /** @description Whether a person may have it sent again. */
            mayBeResent: boolean;
            attempts: components["schemas"]["AttemptAnswer"][];
            resends: components["schemas"]["ResendAnswer"][];
        };
        NoticeTaskAnswer: {
            id: string;
            /** @example notice-undeliverable */
            kind: string;
        };
        NoticeDetailAnswer: {
            /**
             * Format: date
             * @description The day on which it had to be sent.
             * @example 2030-07-01
             */
            dueOn: string;
            /**
             * Format: date
             * @description The last day on which it is of use.
             * @example 2030-12-31
             */
            usefulUntil: string;
            /** Format: date-time */
            plannedAt: string;
            id: string;
            regionId: number;
            organisationId: string | null;
            procedureId: string | null;
            /**
             * @example contract
             * @enum {string}
             */
            subjectKind: "evidence" | "procedure" | "contract" | "extensionOffer" | "enrolment";
            subjectId: string;
            /** @example contract-end */
            kind: string;
            /** @example contract-end-6-months */
            step: string;
            /**
             * @description The date of the deadline from which it was computed.
             * @example 2030-12-31
             */
            dueKey: string;
            /** @example provider_administrator */
            recipientRole: string;
            /** @enum {string} */
            state: "lapsed" | "due";
            /**
             * @description Why it was recorded and not sent.
             * @enum {string|null}
             */
            lapseReason: "beforeInForce" | "overtaken" | "superseded" | "tooLate" | null;
            deliveries: components["schemas"]["DeliveryCounts"];
            organisationName: string | null;
            contract: components["schemas"]["SubjectContract"] | null;
            procedureTitle: components["schemas"]["SubjectTitle"] | null;
            source: components["schemas"]["NoticeSourceAnswer"];
            /** @description Null when the procedure no longer has this step. */
            rule: components["schemas"]["NoticeRuleAnswer"] | null;
            proof: components["schemas"]["DeliveryAnswer"][];
            /** @description The open task that it gave somebody of the region; null without one, and for who does not see tasks. */
            openTask: components["schemas"]["NoticeTaskAnswer"] | null;
        };
        MailFileAnswer: {
            /** @example 2030-12-31.ics */
            fileName: string;
            /** @example text/calendar */
            contentType: string;
            content: string;
        };
        SentMailAnswer: {
            subject: string;
            from: string;
            to: string;
            /**
             * @description As the mail says it.
             * @example Mon, 01 Jul 2030 07:00:00 +0000
             */
            date: string;
            messageId: string | null;
            /** @description SHA-256 of the bytes. */
            mailHash: string | null;
            text: string;
            html: string;
            files: components["schemas"]["MailFileAnswer"][];
        };
        ResendBody: {
            /**
             * @description What was found and what was done about it.
             * @example Het adres is hersteld.
             */
            reason: string;
        };
        NoticeRunAnswer: {
            /** Format: date */
            onDate: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            id: string;
            regionId: number;
            /** @description How many notices it would make due, counted beforehand. */
            due: number;
            /** @description How many were foretold for these days. */
            expected: number;
            planned: number;
            lapsed: number;
            held: boolean;
            /**
             * @description Why it is held: far more than foretold, the date jumped, or two clocks differ.
             * @enum {string|null}
             */
            holdReason: "volume" | "dateJumped" | "clocksDiffer" | null;
            releasedByName: string | null;
            releaseReason: string | null;
        };
        NoticeRunPageAnswer: {
            items: components["schemas"]["NoticeRunAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        ReleaseBody: {
            /**
             * @description What you looked at and found.
             * @example De verlenging van 155 contracten was verwacht.
             */
            reason: string;
        };
        NoticeDayAnswer: {
            /** Format: date */
            onDate: string;
            /**
             * @description 'forecast': will be due; 'held': kept until a person looks; 'due': on its way; 'sent'; 'failed': somebody was not reached; 'lapsed': not sent.
             * @enum {string}
             */
            state: "forecast" | "held" | "due" | "sent" | "failed" | "lapsed";
            /** @example contract-end */
            kind: string;
            /**
             * @description On what a notice of the future depends.
             * @enum {string}
             */
            branch: "ifEnded" | "certain" | "ifExtended";
            /** @example 12 */
            notices: number;
        };
        NoticeDaysAnswer: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /**
             * Format: date
             * @description Up to which day it is recorded; after it, it is foretold.
             */
            today: string;
            lines: components["schemas"]["NoticeDayAnswer"][];
        };
        DeadlineDayAnswer: {
            /** Format: date */
            onDate: string;
            /**
             * @example contract-end
             * @enum {string}
             */
            kind: "window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry";
            /** @example 12 */
            deadlines: number;
        };
        DeadlineDaysAnswer: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** Format: date */
            today: string;
            lines: components["schemas"]["DeadlineDayAnswer"][];
        };
        CalendarFeedAnswer: {
            id: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When a calendar last asked for it.
             */
            lastReadAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        MakeCalendarFeedBody: {
            /**
             * @description Where you will use it.
             * @example Agenda op mijn telefoon
             */
            label: string;
        };
        NewCalendarFeedAnswer: {
            /** @description The secret address to give to a calendar; null when the command is repeated with its Idempotency-Key. */
            address: string | null;
            id: string;
        };
        TaskAnswer: {
            detail: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            doneAt: string | null;
            id: string;
            regionId: number;
            organisationId: string | null;
            /** @example notice-undeliverable */
            kind: string;
            /** @example notice */
            subjectKind: string;
            subjectId: string;
        };
        TaskPageAnswer: {
            items: components["schemas"]["TaskAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        TaskSettlementBody: {
            /**
             * @description What was done.
             * @example Gebeld en een brief gestuurd.
             */
            note: string;
        };
        WorkTitleAnswer: {
            nl: string;
            en: string;
        };
        WorkHolderAnswer: {
            /** Format: date-time */
            since: string;
            personId: string;
            name: string;
        };
        WorkSnoozeAnswer: {
            /**
             * Format: date
             * @description The day on which it is back.
             */
            until: string;
            reason: string;
        };
        WorkItemAnswer: {
            /** @enum {string} */
            kind: "enrolment-assessment" | "enrolment-proposal" | "enrolment-decision" | "complaint" | "suspended-refusal" | "evidence-check" | "contract-signature" | "evidence-lapsed" | "evidence-renewal" | "extension-offers" | "late-extensions" | "extension-approval" | "handover-proposal" | "handover-decision" | "role-proposal" | "question" | "access-review" | "held-notices" | "task";
            /** @enum {string} */
            subjectKind: "enrolment" | "complaint" | "contract" | "deadline" | "extensionOffer" | "contractEvidence" | "evidenceRenewal" | "handover" | "roleProposal" | "accessReview" | "question" | "noticeRun" | "task";
            /** @description How many contracts or notices, where it is about several; 1000 stands for 1000 and more. */
            count: number | null;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            waitingSince: string;
            /** @description Of the item in lists. */
            id: string;
            regionId: number;
            /** @description Take it, or put it off, by this. */
            subjectId: string;
            /**
             * @description Where to go to do it.
             * @example contract
             */
            targetKind: string;
            targetId: string;
            /** @description The name of the organisation, procedure, person or region that it is about. */
            title: components["schemas"]["WorkTitleAnswer"];
            procedureTitle: components["schemas"]["WorkTitleAnswer"] | null;
            organisationId: string | null;
            procedureId: string | null;
            /** @description Such as the number of a contract. */
            reference: string | null;
            /**
             * @description What it is more closely: the kind of a task, the role of a proposal, the reason of a hold.
             * @example notice-undeliverable
             */
            about: string | null;
            /** @description Days until it is due; negative when it is late. */
            daysLeft: number;
            holder: components["schemas"]["WorkHolderAnswer"] | null;
            snooze: components["schemas"]["WorkSnoozeAnswer"] | null;
            /** @description Give it when you take it or put it off; 0 while nobody did. */
            version: number;
            /**
             * @description What it takes to do it.
             * @example enrolment.assess
             */
            permission: string;
            /** @description Whether you may do it. */
            canDo: boolean;
            /** @description Whether you may not because of an interest in the organisation. */
            conflictOfInterest: boolean;
        };
        WorkPageAnswer: {
            items: components["schemas"]["WorkItemAnswer"][];
            /** @description `cursor` of the next page; null on the last. */
            next: string | null;
        };
        WorkKindCountAnswer: {
            /** @enum {string} */
            kind: "enrolment-assessment" | "enrolment-proposal" | "enrolment-decision" | "complaint" | "suspended-refusal" | "evidence-check" | "contract-signature" | "evidence-lapsed" | "evidence-renewal" | "extension-offers" | "late-extensions" | "extension-approval" | "handover-proposal" | "handover-decision" | "role-proposal" | "question" | "access-review" | "held-notices" | "task";
            count: number;
            /** @description How many of them are late. */
            late: number;
        };
        WorkWeekCountAnswer: {
            /**
             * Format: date
             * @description Its Monday.
             */
            startsOn: string;
            count: number;
            /** @description How many of them you have. */
            mine: number;
        };
        WorkCountAnswer: {
            /** @description Whatever kinds were asked for. */
            kinds: components["schemas"]["WorkKindCountAnswer"][];
            /** @description Only weeks with work, in their order; the past ones are late. */
            weeks: components["schemas"]["WorkWeekCountAnswer"][];
            late: number;
            /** @description Due from today until Sunday. */
            thisWeek: number;
            later: number;
            mine: number;
            /** @description Nobody has it. */
            free: number;
            snoozed: number;
        };
        ColleagueAnswer: {
            personId: string;
            name: string;
            /**
             * @example [
             *       "assessor"
             *     ]
             */
            roles: string[];
        };
        AssignWorkBody: {
            /**
             * Format: uuid
             * @description You, a colleague, or null to put it back.
             */
            personId: string | null;
            /** @description `version` of the item as you saw it. */
            version: number;
        };
        WorkStateAnswer: {
            personId: string | null;
            /** Format: date */
            snoozedUntil: string | null;
            /** Format: date-time */
            assignedAt: string | null;
            version: number;
        };
        SnoozeWorkBody: {
            /**
             * Format: date
             * @description The day on which it is back, at the latest the day on which it is due; null: now.
             */
            until: string | null;
            /**
             * @description Why; needed with a day.
             * @example De aanbieder belt woensdag terug.
             */
            reason?: string;
            /** @description `version` of the item as you saw it. */
            version: number;
        };
        ChosenWorkBody: {
            /** Format: uuid */
            subjectId: string;
            version: number;
        };
        AssignManyBody: {
            /** Format: uuid */
            personId: string | null;
            items: components["schemas"]["ChosenWorkBody"][];
        };
        AssignedItemAnswer: {
            /** @enum {string} */
            outcome: "assigned" | "unchanged" | "refused";
            /**
             * @description Why it was refused.
             * @example stale-version
             */
            code: string | null;
            subjectId: string;
            /** @description Give it with the next command; of a refused one the version there is now. */
            version: number;
        };
        AssignedManyAnswer: {
            results: components["schemas"]["AssignedItemAnswer"][];
        };
        MoreFound: {
            contracts: boolean;
            organisations: boolean;
            enrolments: boolean;
            procedures: boolean;
            notices: boolean;
            people: boolean;
        };
        SearchTitle: {
            nl: string;
            en: string;
        };
        ContractHit: {
            /** Format: date */
            endsOn: string;
            id: string;
            regionId: number;
            /** @example 2026-000123 */
            number: string;
            organisationName: string;
            procedureTitle: components["schemas"]["SearchTitle"] | null;
            /**
             * @example active
             * @enum {string}
             */
            status: "ended" | "pending" | "signed" | "active";
        };
        OrganisationHit: {
            id: string;
            name: string;
            /** @example 12345678 */
            kvkNumber: string;
            agbCode: string | null;
        };
        EnrolmentHit: {
            /** Format: date-time */
            submittedAt: string | null;
            id: string;
            regionId: number;
            organisationName: string | null;
            procedureTitle: components["schemas"]["SearchTitle"] | null;
            /** @example submitted */
            status: string;
        };
        ProcedureHit: {
            id: string;
            regionId: number;
            title: components["schemas"]["SearchTitle"];
            /** @example published */
            status: string;
        };
        NoticeHit: {
            /** Format: date */
            dueOn: string;
            id: string;
            regionId: number;
            /** @example contract-end */
            kind: string;
            /** @example contract-end-6-months */
            step: string;
            /** @example provider_administrator */
            recipientRole: string;
            organisationName: string | null;
            contractNumber: string | null;
            /**
             * @description Whether it was to be sent.
             * @enum {string}
             */
            state: "lapsed" | "due";
        };
        PersonHit: {
            /**
             * Format: date
             * @description Until when the last of the roles holds; null without an end.
             */
            until: string | null;
            id: string;
            name: string;
            email: string;
            regionId: number | null;
            organisationId: string | null;
        };
        SearchAnswer: {
            more: components["schemas"]["MoreFound"];
            contracts: components["schemas"]["ContractHit"][];
            organisations: components["schemas"]["OrganisationHit"][];
            enrolments: components["schemas"]["EnrolmentHit"][];
            procedures: components["schemas"]["ProcedureHit"][];
            notices: components["schemas"]["NoticeHit"][];
            people: components["schemas"]["PersonHit"][];
        };
        /**
         * @description What went wrong (RFC 9457), with every fault at once in errors.
         * @example {
         *       "type": "https://openhuis.example/problems/bundle-companion-missing",
         *       "title": "A product requires a companion",
         *       "status": 409,
         *       "detail": "A product requires a companion: product: BG-COMPLEX, companion: BG-BASIS, municipality: 0262",
         *       "code": "bundle-companion-missing",
         *       "errors": [
         *         {
         *           "code": "bundle-companion-missing",
         *           "details": {
         *             "product": "BG-COMPLEX",
         *             "companion": "BG-BASIS",
         *             "municipality": "0262"
         *           }
         *         }
         *       ]
         *     }
         */
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "invalid-input" | "unknown-field" | "invalid-date" | "unknown-product" | "unknown-municipality" | "unknown-condition" | "invalid-identifier" | "invalid-definition" | "tariff-overlap" | "colour-too-light" | "notice-text-unreadable" | "notice-fact-unknown" | "notice-step-missing" | "file-type" | "file-damaged" | "file-unsafe" | "file-infected" | "body-too-large" | "content-type" | "not-signed-in" | "forbidden" | "not-registered" | "session-needed" | "cross-site" | "token-too-narrow" | "permission-not-held" | "not-found" | "method-not-allowed" | "stale-version" | "wrong-state" | "contract-exists" | "enrolment-exists" | "already-exists" | "window-closed" | "questions-closed" | "clarification-unanswered" | "clarification-replaced" | "anonymity-doubt" | "note-published-today" | "answer-missing" | "evidence-missing" | "evidence-too-old" | "evidence-held" | "evidence-infected" | "line-missing" | "bundle-companion-missing" | "not-processed" | "companion-undecided" | "form-not-allowed" | "party-missing" | "party-unstated" | "party-without-account" | "party-unconfirmed" | "assessment-incomplete" | "condition-unmet" | "refusal-without-condition" | "signature-exists" | "authority-missing" | "text-changed" | "too-late-to-start" | "no-option-left" | "offer-too-late" | "offer-exists" | "outside-remedy-term" | "date-in-future" | "second-person-needed" | "duplicate-organisation" | "conflict-of-interest" | "not-asked" | "supplement-too-late" | "assignee-not-permitted" | "address-unconfirmed" | "confirmation-invalid" | "kvk-number-missing" | "last-administrator" | "administrator-present" | "natural-person-needed" | "invitation-used" | "invitation-withdrawn" | "invitation-expired" | "own-role" | "line-not-held" | "line-held" | "key-reused" | "too-many-requests" | "unavailable" | "unexpected";
            instance?: string;
            errors: {
                code: string;
                /** @description The field, as lines/3/product */
                path?: string;
                details?: {
                    [key: string]: unknown;
                };
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccountAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountSettingsBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeTokenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExportAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeApplicationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCredentialsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCredentialsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueAccessToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    /** @description Permissions, separated by spaces; all of them when left out */
                    scope?: string;
                    /** @description Without HTTP Basic */
                    client_id?: string;
                    /** @description Without HTTP Basic */
                    client_secret?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenErrorAnswer"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenErrorAnswer"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    currentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actFor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActForBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: {
                /** @description Left out: of all pages. */
                page?: "contracts" | "enrolments" | "notices" | "work";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeViewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openWith: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefaultViewBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shareView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unshareView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                regionId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOutAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAppearance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppearanceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppearanceVersionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterSettingsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLetterSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterSettingsVersionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditTrail: {
        parameters: {
            query?: {
                /** @description From this day on, in Amsterdam. */
                from?: string;
                /** @description Up to and including this day, in Amsterdam. */
                until?: string;
                /** @description Only what concerns this subject, such as the id of a contract. */
                subjectId?: string;
                /** @description Only what concerns subjects of this kind. */
                subjectKind?: string;
                /** @description Only what was done of this kind: the whole name of an action, or its beginning up to a point. */
                action?: string;
                /** @description Only what this person did. */
                personId?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditTrailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegionPeople: {
        parameters: {
            query?: {
                /** @description 'standing' when left out: roles of today and later. 'ended': roles that are over. */
                state?: "ended" | "standing";
                /** @description `next` of the page before: the id of its last person. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPeopleAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    give: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRoleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenRoleAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRegionRoleBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleProposalAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDecisionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessReview: {
        parameters: {
            query?: {
                /** @description `next` of the page before: the id of its last item. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessReviewAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    history: {
        parameters: {
            query?: {
                /** @description `next` of the page before: the id of its last item. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedReviewsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOffBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOffAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProviders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganisationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationVersionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @example KVK */
                    kind: string;
                    /**
                     * Format: date
                     * @example 2026-01-15
                     */
                    issuedOn: string;
                    /** Format: date */
                    expiresOn?: string;
                    /**
                     * Format: uuid
                     * @description The older document that it stands in for.
                     */
                    replacesId?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewEvidenceAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAddressBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRolesBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenRolesAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRoleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedRoleAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJoinRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinRequestAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRolesBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownJoinRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnJoinRequestAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHandovers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeHandoverBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveHandovers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseHandovers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRepresentatives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedures: {
        parameters: {
            query?: {
                law?: "wmo" | "jeugd";
                /** @description CBS code of a municipality that takes part. */
                municipality?: string;
                /** @description Only of this region. */
                regionId?: number;
                /** @description Code of a product in the catalogue today. */
                product?: string;
                /** @description 'open': one can enrol now; 'coming': published and yet to open; 'closed': paused, closed, or its window has passed. */
                phase?: "closed" | "open" | "coming";
                /** @description Drafts are shown to the region itself only. */
                status?: "draft" | "published" | "paused" | "closed";
                /** @description 'true': only those in which one can enrol now; 'false': only the others. */
                open?: "true" | "false";
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProcedureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDetailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureVersionAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tariffs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TariffAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedurePublicationsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcedureStepBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcedureStepBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcedureStepBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: {
                status?: "draft" | "published" | "paused" | "closed";
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskProcedurePageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureVersionDetailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImpactPreviewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactPreviewAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPublications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawPublicationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyProcedureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedureDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDocumentAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    kind: "contractStandard" | "furtherAgreement" | "clarifications" | "purchasingDocument" | "requirements" | "tariffs" | "purchasingTerms" | "form" | "other";
                    /** @example 1 */
                    precedence: number;
                    /** @example Nota van inlichtingen */
                    titleNl: string;
                    /** @example Answers to questions */
                    titleEn: string;
                    /**
                     * Format: uuid
                     * @description The version that this one replaces
                     */
                    replaces?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDocumentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadProcedureDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishProcedureDocuments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureDocumentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    providers: {
        parameters: {
            query?: {
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only of this region. */
                regionId?: number;
                procedureId?: string;
                law?: "wmo" | "jeugd";
                /** @description Code in the catalogue of a procedure. */
                product?: string;
                /** @description National category of products. */
                category?: string;
                /** @description CBS code: providers that work there; the other filters then hold there as well. */
                municipality?: string;
                /** @description 'both': holds basic and complex products, and so can scale care up and down. */
                intensity?: "basic" | "complex" | "both";
                /** @description A part of the name. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractedProviderPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileRegister: {
        parameters: {
            query?: {
                /** @description 'csv' when left out. */
                format?: "csv" | "json";
                /** @description Only of this region. */
                regionId?: number;
                procedureId?: string;
                law?: "wmo" | "jeugd";
                /** @description Code in the catalogue of a procedure. */
                product?: string;
                /** @description National category of products. */
                category?: string;
                /** @description CBS code: providers that work there; the other filters then hold there as well. */
                municipality?: string;
                /** @description 'both': holds basic and complex products, and so can scale care up and down. */
                intensity?: "basic" | "complex" | "both";
                /** @description A part of the name. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderDetailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    products: {
        parameters: {
            query?: {
                /** @description Only of this region. */
                regionId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguedProductAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    procedures: {
        parameters: {
            query?: {
                /** @description Only of this region. */
                regionId?: number;
                law?: "wmo" | "jeugd";
                /** @description Code of a product in the catalogue today. */
                product?: string;
                /** @description CBS code of a municipality that takes part. */
                municipality?: string;
                phase?: "closed" | "open" | "coming";
                /** @description 'csv' when left out. */
                format?: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proceduresFeed: {
        parameters: {
            query?: {
                /** @description 'nl' when left out. */
                language?: "nl" | "en";
                /** @description Only of this region. */
                regionId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contractFile: {
        parameters: {
            query: {
                /** @description Ends on this day or later. */
                endsFrom?: string;
                /** @description Ends on this day or earlier. */
                endsUntil?: string;
                /** @description The latest notice date of the open option is this day or later. */
                noticeFrom?: string;
                /** @description The latest notice date of the open option is this day or earlier. */
                noticeUntil?: string;
                /** @description csv: with semicolons, dates as 31-12-2030. */
                format: "csv" | "xlsx";
                sort?: "endsOn" | "-endsOn" | "number" | "-number" | "provider" | "-provider" | "latestNoticeOn" | "-latestNoticeOn";
                /** @description With commas between them, in this order; all when left out. */
                columns?: ("number" | "provider" | "status" | "procedure" | "startsOn" | "endsOn" | "extensionsExercised" | "option" | "latestNoticeOn" | "answerDueOn")[];
                /** @description Of the titles and words in it; your own when left out. */
                language?: "nl" | "en";
                /** @description Only of this region; needed when you work in several. */
                regionId?: number;
                /** @description CBS code: contracts that hold in this municipality; the end is then the end there. */
                municipality?: string;
                /** @description The beginning of words of the provider's name or of the number, in any order. */
                search?: string;
                /** @description Code in the catalogue: contracts that hold this product; the end is then its end. With a municipality: that hold it there. */
                product?: string;
                procedureId?: string;
                organisationId?: string;
                /** @description The status today. */
                status?: "ended" | "pending" | "signed" | "active";
                /** @description Whether the next extension can still be agreed. */
                option?: "closed" | "open";
                /** @description Whether an offer to extend waits for the provider's answer. */
                offer?: "awaiting" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddendumTextAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signForProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddendumSigningAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signForRegion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddendumSigningAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAddenda: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractWithdrawalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedAddendumAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractRefusalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedAddendumAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContracts: {
        parameters: {
            query?: {
                /** @description Ends on this day or later. */
                endsFrom?: string;
                /** @description Ends on this day or earlier. */
                endsUntil?: string;
                /** @description The latest notice date of the open option is this day or later. */
                noticeFrom?: string;
                /** @description The latest notice date of the open option is this day or earlier. */
                noticeUntil?: string;
                /** @description By last day (default), number, provider or latest notice date; with a minus the last comes first. */
                sort?: "endsOn" | "-endsOn" | "number" | "-number" | "provider" | "-provider" | "latestNoticeOn" | "-latestNoticeOn";
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only of this region; needed when you work in several. */
                regionId?: number;
                /** @description CBS code: contracts that hold in this municipality; the end is then the end there. */
                municipality?: string;
                /** @description The beginning of words of the provider's name or of the number, in any order. */
                search?: string;
                /** @description Code in the catalogue: contracts that hold this product; the end is then its end. With a municipality: that hold it there. */
                product?: string;
                procedureId?: string;
                organisationId?: string;
                /** @description The status today. */
                status?: "ended" | "pending" | "signed" | "active";
                /** @description Whether the next extension can still be agreed. */
                option?: "closed" | "open";
                /** @description Whether an offer to extend waits for the provider's answer. */
                offer?: "awaiting" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detailContracts: {
        parameters: {
            query?: {
                /** @description Left out: today, or the first or last day of a contract that is still to come or over. */
                onDate?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractDetailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    textContracts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractTextAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractChangeAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signForProviderContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signForRegionContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractWithdrawalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedUnsignedAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractRefusalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedUnsignedAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionOfferBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedExtensionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeLateExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionOfferBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedExtensionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedExtensionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionAnswerBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredExtensionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferWithdrawalBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewExtensions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionPreviewAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerExtensions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkExtensionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkExtensionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    terms: {
        parameters: {
            query?: {
                /** @description Ends on this day or later. */
                endsFrom?: string;
                /** @description Ends on this day or earlier. */
                endsUntil?: string;
                /** @description The latest notice date of the open option is this day or later. */
                noticeFrom?: string;
                /** @description The latest notice date of the open option is this day or earlier. */
                noticeUntil?: string;
                /** @description By last day (default), number, provider or latest notice date; with a minus the last comes first. */
                sort?: "endsOn" | "-endsOn" | "number" | "-number" | "provider" | "-provider" | "latestNoticeOn" | "-latestNoticeOn";
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only of this region; needed when you work in several. */
                regionId?: number;
                /** @description CBS code: contracts that hold in this municipality; the end is then the end there. */
                municipality?: string;
                /** @description The beginning of words of the provider's name or of the number, in any order. */
                search?: string;
                /** @description Code in the catalogue: contracts that hold this product; the end is then its end. With a municipality: that hold it there. */
                product?: string;
                procedureId?: string;
                organisationId?: string;
                /** @description The status today. */
                status?: "ended" | "pending" | "signed" | "active";
                /** @description Whether the next extension can still be agreed. */
                option?: "closed" | "open";
                /** @description Whether an offer to extend waits for the provider's answer. */
                offer?: "awaiting" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractTermsPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    totals: {
        parameters: {
            query?: {
                /** @description Ends on this day or later. */
                endsFrom?: string;
                /** @description Ends on this day or earlier. */
                endsUntil?: string;
                /** @description The latest notice date of the open option is this day or later. */
                noticeFrom?: string;
                /** @description The latest notice date of the open option is this day or earlier. */
                noticeUntil?: string;
                /** @description Only of this region; needed when you work in several. */
                regionId?: number;
                /** @description CBS code: contracts that hold in this municipality; the end is then the end there. */
                municipality?: string;
                /** @description The beginning of words of the provider's name or of the number, in any order. */
                search?: string;
                /** @description Code in the catalogue: contracts that hold this product; the end is then its end. With a municipality: that hold it there. */
                product?: string;
                procedureId?: string;
                organisationId?: string;
                /** @description The status today. */
                status?: "ended" | "pending" | "signed" | "active";
                /** @description Whether the next extension can still be agreed. */
                option?: "closed" | "open";
                /** @description Whether an offer to extend waits for the provider's answer. */
                offer?: "awaiting" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractTotalsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConflicts: {
        parameters: {
            query?: {
                organisationId?: string;
                /** @description 'all': also those that have ended; those that stand when left out. */
                state?: "standing" | "all";
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConflictBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endConflicts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
                conflictId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndConflictBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsortiumParts: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detailConsortiumParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumPartAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyAnswersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmConsortiumParts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPartBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineConsortiumParts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclinePartBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceParties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacePartiesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteEnrolmentPreparation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentVersionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindPartyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerFor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyAnswersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineEnrolmentPreparation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineCompanionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reusable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReusableAnswerAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReuseAnswersBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnrolments: {
        parameters: {
            query?: {
                /** @description Received on this day or later. */
                submittedFrom?: string;
                /** @description Received on this day or earlier: how old it is at least. */
                submittedUntil?: string;
                /** @description A decision was promised by this day. Asks for what is open. */
                dueUntil?: string;
                /** @description 'open' for what waits for the region: submitted or assessed. */
                status?: "draft" | "open" | "withdrawn" | "refused" | "admitted" | "submitted" | "supplementAsked" | "assessed" | "decisionProposed" | "refusalIntended" | "refusalSuspended" | "notProcessed";
                procedureId?: string;
                organisationId?: string;
                /** @description Who of the region has it: 'me', 'nobody', or the id of a person. Asks for what is open. */
                holder?: string;
                /** @description 'submitted' (the oldest first) when left out; 'due': by the day on which a decision was promised. */
                sort?: "submitted" | "due";
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartEnrolmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detailEnrolments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentDetailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    standingReasons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReasonAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    missingParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingPartsAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceLinesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerEnrolments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConditionsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentVersionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawEnrolments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentVersionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessEnrolmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeEnrolments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDecisionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnProposalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideEnrolments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentVersionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedEnrolmentAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaintBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerComplaintBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendRefusalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeFinal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRefusalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconsider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRefusalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askSupplements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSupplementBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentVersionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentEditionAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleEvidenceCheckBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContractEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractEvidenceAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceUseAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverRenewalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeRenewalBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEnrolmentFigures: {
        parameters: {
            query: {
                regionId: number;
                /** @description Only of this procedure. */
                procedureId?: string;
                /** @description First month; eleven before the last when left out. */
                from?: string;
                /** @description Last month, inclusive; this month when both are left out. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentFigureListAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileEnrolmentFigures: {
        parameters: {
            query: {
                regionId: number;
                /** @description Only of this procedure. */
                procedureId?: string;
                /** @description First month; eleven before the last when left out. */
                from?: string;
                /** @description Last month, inclusive; this month when both are left out. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askQuestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskQuestionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuestions: {
        parameters: {
            query?: {
                about?: "clause" | "condition" | "product";
                procedureId?: string;
                organisationId?: string;
                /** @description waiting: open or drafted. */
                state?: "open" | "waiting" | "drafted" | "answered" | "answeredEarlier";
                /** @description Words of the question. */
                text?: string;
                /** @description oldest when left out. */
                order?: "oldest" | "newest";
                cursor?: string;
                /** @description 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detailQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnQuestionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClarifications: {
        parameters: {
            query?: {
                about?: "clause" | "condition" | "product";
                /** @description A part of the question or the answer, or a number: '3' for a note, '3.2' for an item. */
                search?: string;
                /** @description Only of this note. */
                note?: number;
                cursor?: string;
                /** @description 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileClarifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts: {
        parameters: {
            query?: {
                procedureId?: string;
                cursor?: string;
                /** @description 1 to 200; 50 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationDraftPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    oneDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationDraftAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedraftClarificationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardClarifications: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftClarificationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClarificationStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishClarifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishNoteBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedNoteAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractTimelineAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notices: {
        parameters: {
            query?: {
                /** @description On this day or later. */
                from?: string;
                /** @description On this day or earlier. */
                until?: string;
                /** @description Kind of notice. */
                kind?: string;
                /** @description 'due': to be sent or sent; 'lapsed': recorded, not sent. */
                state?: "lapsed" | "due";
                /** @description What became of it: 'waiting' to be taken over, 'sent' to everybody, 'failed' for somebody, or 'lapsed'. */
                outcome?: "lapsed" | "waiting" | "failed" | "sent";
                /** @description Only about this organisation. */
                organisationId?: string;
                /** @description Only to people of the provider, or of the region. */
                audience?: "provider" | "region";
                /** @description 'asc', the earliest day first, when left out. */
                order?: "asc" | "desc";
                /** @description Only of this region; needed when you work in several. */
                regionId?: number;
                procedureId?: string;
                /** @description The contract, enrolment, procedure, offer or piece of evidence it is about. */
                subjectId?: string;
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forecast: {
        parameters: {
            query?: {
                /** @description First day; today when left out. */
                from?: string;
                /** @description Last day; a year after the first when left out. */
                until?: string;
                procedureId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadlines: {
        parameters: {
            query?: {
                /** @description On this day or later. */
                from?: string;
                /** @description On this day or earlier. */
                until?: string;
                /** @description Kind of date. */
                kind?: "window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry";
                /** @description Only of this region; needed when you work in several. */
                regionId?: number;
                procedureId?: string;
                /** @description The contract, enrolment, procedure, offer or piece of evidence it is about. */
                subjectId?: string;
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNoticePolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePolicyAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticePolicyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePolicyVersionAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewNoticePolicies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticePreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreviewAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDetailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMailAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileNoticeProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendNoticeProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNoticeRuns: {
        parameters: {
            query?: {
                /** @description 'held': only those that wait for a person. */
                state?: "held";
                /** @description Only of this region. */
                regionId?: number;
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before: the id of its last run. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRunPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeDays: {
        parameters: {
            query: {
                from: string;
                until: string;
                /** @description Kind of notice. */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDaysAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadlineDays: {
        parameters: {
            query: {
                from: string;
                until: string;
                /** @description Kind of date. */
                kind?: "window-closing" | "publication-effective" | "extension-decision" | "draft-idle" | "decision-promise" | "decision-taken" | "enrolment-received" | "clarification" | "conditions-changed" | "supplement" | "not-processed" | "refusal-intended" | "remedy-term" | "complaint-answer" | "complaint-answered" | "refusal-reconsidered" | "evidence-check" | "signature" | "offer-validity" | "contract-lapsed" | "contract-withdrawn" | "contract-declined" | "addendum-signature" | "addendum-validity" | "addendum-ended" | "contract-start" | "option-lapse" | "contract-end" | "lines-end" | "extension-approval" | "extension-answer" | "extension-answered" | "evidence-expiry";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineDaysAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCalendarFeedBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarFeedAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCalendarFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Kind of task. */
                kind?: string;
                /** @description 'open' when left out. */
                state?: "open" | "settled";
                /** @description At most so many; 50 when left out. */
                limit?: number;
                /** @description `next` of the page before: the id of its last task. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskSettlementBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkItems: {
        parameters: {
            query?: {
                /** @description Kinds of work, with commas between them; all when left out. */
                kinds?: string;
                dueFrom?: string;
                dueUntil?: string;
                /** @description 'snoozed': what was put off, and that alone. */
                state?: "open" | "snoozed";
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description How many at most; 50 when left out. */
                limit?: number;
                /** @description One of your regions; all of them when left out. */
                regionId?: number;
                /** @description Who has it: you, nobody, or somebody else; whoever when left out. */
                holder?: "me" | "nobody" | "others";
                /** @description 'all': also what your roles may only know of; otherwise what you may do. */
                reach?: "all" | "own";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkPageAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count: {
        parameters: {
            query?: {
                /** @description Kinds of work, with commas between them; all when left out. */
                kinds?: string;
                /** @description One of your regions; all of them when left out. */
                regionId?: number;
                /** @description Who has it: you, nobody, or somebody else; whoever when left out. */
                holder?: "me" | "nobody" | "others";
                /** @description 'all': also what your roles may only know of; otherwise what you may do. */
                reach?: "all" | "own";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCountAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueAnswer"][];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignWorkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snooze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                subjectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeWorkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkStateAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the command safe to repeat: the same key and body give the same answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignManyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedManyAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found, or not yours */
            404: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description A number, a name or the start of a word of it, a KvK number, an AGB code, a title; two characters at least. */
                q: string;
                /** @description Only of this kind. */
                kind?: "contracts" | "enrolments" | "notices" | "organisations" | "procedures" | "people";
                /** @description At most so many of each kind; 6 when left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Version of the api */
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    "API-Version"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
